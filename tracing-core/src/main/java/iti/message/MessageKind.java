package iti.message;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of signed message between two States, each with the section of the contract that carries its content. */
public enum MessageKind {
    /** The formal tracing request (ITI 16, 17). */
    REQUEST("REQ", true),
    /** Receipt of the request is acknowledged by the requested State (ITI 19). */
    ACKNOWLEDGEMENT("ACK", false),
    /** The requested State seeks what ITI 17 requires and the request lacks (ITI 21). */
    INFORMATION_SOUGHT("ISO", false),
    /** The requesting State supplies what was sought (ITI 21). */
    INFORMATION_SUPPLIED("ISU", false),
    /** The answer: in full, in part, delayed or refused (ITI 20, 22, 23). */
    RESPONSE("RES", true);

    private final String fileCode;
    private final boolean releasedBySecondPerson;

    MessageKind(String fileCode, boolean releasedBySecondPerson) {
        this.fileCode = fileCode;
        this.releasedBySecondPerson = releasedBySecondPerson;
    }

    /** Three letters that name the kind in file names. */
    public String fileCode() {
        return fileCode;
    }

    /**
     * Whether a second person must approve and a point of contact must countersign by hand. The other kinds carry the
     * office's countersignature under the point of contact's standing instruction, so that acknowledging is one act.
     */
    public boolean releasedBySecondPerson() {
        return releasedBySecondPerson;
    }

    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.name().equals(code)).findFirst();
    }
}
