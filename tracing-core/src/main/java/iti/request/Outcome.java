package iti.request;

import java.util.Arrays;
import java.util.Optional;

/** What a trace led to. Names in words: {@code codes.properties}. */
public enum Outcome {
    TRACED_TO_LAST_LAWFUL_HOLDER,
    TRACED_TO_EXPORT,
    TRACED_TO_IMPORT,
    HOLDER_WITHHELD,
    NO_RECORD_THOUGH_EXPECTED,
    RETENTION_OVER,
    NOT_OUR_MANUFACTURE,
    COUNTERFEIT_MARKING,
    INSUFFICIENT_DATA,
    NOT_INDUSTRIAL,
    DESTROYED_ON_RECORD,
    REPORTED_LOST_OR_STOLEN,
    DUPLICATE;

    /** The outcome of a code as it came in a message; empty for a code that we do not know. */
    static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.name().equals(code)).findFirst();
    }
}
