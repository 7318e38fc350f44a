package iti.register;

/** How well a serial number fits the mark, best first. Names in words: {@code codes.properties}. */
public enum MatchGroup {
    /** Every readable character is the same. */
    EXACT,
    /** At least one character is often mistaken for the one that was read. */
    LOOK_ALIKE,
    /** One character is wrong, missing, too many, or two neighbours are swapped. */
    PARTIAL
}
