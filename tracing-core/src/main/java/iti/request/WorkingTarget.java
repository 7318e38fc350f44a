package iti.request;

/**
 * The working target that applies to a request, and where it comes from. National policy: the Instrument gives no number of days.
 *
 * @param acknowledgeDays working days to acknowledge receipt (ITI 19)
 * @param respondDays     days to answer (ITI 18)
 * @param respondIn       how the days to answer are counted
 * @param source          which rule gave the numbers
 * @param counterpart     the State that the rule names, or empty
 */
public record WorkingTarget(int acknowledgeDays, int respondDays, DayUnit respondIn, Source source, String counterpart) {

    /** From general to specific. */
    public enum Source { CONFIGURATION, ANY_STATE, ONE_STATE }
}
