package iti.casefile;

import java.util.Arrays;

/**
 * How far content may travel inside the receiving authority (ITI 15 (a)), from the least to the most restricted. Names in words:
 * {@code codes.properties}.
 */
public enum HandlingCode {
    H0,
    H1,
    H2,
    H3;

    /** A code as a message says it; one that is not known here is the most restricted. */
    public static HandlingCode of(String code) {
        return Arrays.stream(values()).filter(known -> known.name().equals(code)).findFirst().orElse(H3);
    }

    /** The more restricted of the two. */
    public HandlingCode or(HandlingCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
