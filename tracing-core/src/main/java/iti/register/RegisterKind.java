package iti.register;

import java.time.LocalDate;

/** Kinds of register and how long their records must be kept (ITI 12). Names in words: {@code codes.properties}. */
public enum RegisterKind {
    MANUFACTURE(30),
    IMPORT(20),
    EXPORT(20),
    TRANSFER(20),
    LICENCE(20),
    LOST_STOLEN(20),
    DEACTIVATED(20),
    /** Weapons that exist no more (ITI 9). */
    DESTROYED(20);

    private final int retentionYears;

    RegisterKind(int retentionYears) {
        this.retentionYears = retentionYears;
    }

    /** The least the Instrument asks for, in years from the event. */
    public int retentionYears() {
        return retentionYears;
    }

    /** Whether a record of an event on that day must still exist. */
    public boolean mustStillExist(LocalDate event, LocalDate today) {
        return !event.plusYears(retentionYears).isBefore(today);
    }
}
