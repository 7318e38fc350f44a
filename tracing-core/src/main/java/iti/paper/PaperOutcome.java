package iti.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The boxes of a reply page, one of which is ticked (ITI 20, 22). Each is a code of the list of outcomes or, for the last two, of completeness. */
public enum PaperOutcome {
    TRACED_TO_LAST_LAWFUL_HOLDER, TRACED_TO_EXPORT, TRACED_TO_IMPORT, HOLDER_WITHHELD, NO_RECORD_THOUGH_EXPECTED, RETENTION_OVER, NOT_OUR_MANUFACTURE,
    COUNTERFEIT_MARKING, INSUFFICIENT_DATA, NOT_INDUSTRIAL, DESTROYED_ON_RECORD, REPORTED_LOST_OR_STOLEN,
    /** The answer comes later: the clock runs on. */
    DELAYED,
    REFUSED;

    private static final Set<PaperOutcome> COMPLETENESS = EnumSet.of(DELAYED, REFUSED);

    /** Name of the code list that has its words. */
    public String list() {
        return COMPLETENESS.contains(this) ? "Completeness" : "Outcome";
    }

    /** Whether nothing more is awaited after it. */
    public boolean answers() {
        return this != DELAYED;
    }

    /** The boxes in their order. */
    public static List<PaperOutcome> boxes() {
        return Arrays.asList(values());
    }
}
