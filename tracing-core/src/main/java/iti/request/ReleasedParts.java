package iti.request;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of an answer that are released or withheld one by one, each on its ground (ITI 22, 23), by their names in the contract. */
public final class ReleasedParts {

    /** Parts beside the supply chain. */
    public static final List<String> FIELDS = List.of("identifiedAs", "lastLegalHolder", "nextState", "failureReason", "remarks");

    /** Parts of one link of the supply chain; what happened is the link itself. */
    public static final List<String> OF_SEGMENT = List.of("date", "from", "to", "state", "document", "register", "registerUpdated");

    private static final Pattern KNOWN = Pattern.compile("(lines\\.\\d{1,3}\\.)?segments\\.\\d{1,3}(\\.(" + String.join("|", OF_SEGMENT) + "))?"
            + "|lines\\.\\d{1,3}\\.(outcome|lastLegalHolder|nextState|failureReason|remarks)");

    private ReleasedParts() {
    }

    /** Whether this is a field, or says in words what part of a field its writer left out. */
    static boolean known(String part) {
        return part != null && (FIELDS.contains(part) || KNOWN.matcher(part).matches() || part.contains(" "));
    }
}
