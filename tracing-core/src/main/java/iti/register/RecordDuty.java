package iti.register;

import java.time.LocalDate;
import java.time.Year;

/**
 * Whether a register should have a record of an event (ITI 12), when none is found: "there is none" and "it need not be there any more" are different
 * answers.
 *
 * @param register the register, with its keeper and age
 * @param standing what is to be expected of it
 */
public record RecordDuty(Register register, Standing standing) {

    /** What is to be expected. Names in words: {@code codes.properties}. */
    public enum Standing {
        /** An event of this kind, if there was one here, must still be on record. */
        MUST_EXIST,
        /** The event may be so old that its record has gone; it may also be younger. */
        MAY_BE_GONE,
        /** The time for which records are kept is over. */
        RETENTION_OVER,
        /** When the weapon was made or the event was is not known. */
        UNKNOWN,
        /** This register was never loaded here: its keeper has to be asked. */
        NOT_HELD_HERE
    }

    /**
     * From what is known of the weapon. A weapon is made within its year of manufacture; every other event is at any time after, so only for a young
     * weapon can all of them be called on record.
     *
     * @param made  year of manufacture, or null
     * @param event day of the very event, or null when it is not known
     */
    public static RecordDuty of(Register register, Integer made, LocalDate event, LocalDate today) {
        return new RecordDuty(register, standing(register, made, event, today));
    }

    private static Standing standing(Register register, Integer made, LocalDate event, LocalDate today) {
        if (register.updatedAt() == null) {
            return Standing.NOT_HELD_HERE;
        }
        if (event != null) {
            return register.mustStillExist(event, today) ? Standing.MUST_EXIST : Standing.RETENTION_OVER;
        }
        if (register.retentionYears() == null) {
            return Standing.MUST_EXIST;
        }
        if (made == null || made > today.getYear()) {
            return Standing.UNKNOWN;
        }
        if (register.mustStillExist(Year.of(made).atDay(1), today)) {
            return Standing.MUST_EXIST;
        }
        boolean manufacture = register.kind() == RegisterKind.MANUFACTURE;
        return manufacture && !register.mustStillExist(Year.of(made).atMonth(12).atEndOfMonth(), today) ? Standing.RETENTION_OVER : Standing.MAY_BE_GONE;
    }
}
