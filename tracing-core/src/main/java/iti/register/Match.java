package iti.register;

/** How one character of a registered serial number stands to the mark that was asked for. */
public enum Match {
    /** The character that was read, or one of those it can be. */
    SAME,
    /** Another character of the same look-alike class. */
    LOOKS_ALIKE,
    /** Stands where nothing could be read. */
    FILLS,
    /** Not what was read. */
    DIFFERS
}
