package iti.firearm;

/** What an officer does well to look at before a weapon of unusual making is traced. Warns, never blocks. Names in words: {@code codes.properties}. */
public enum Advice {
    /** A number on a craft-made, printed or privately assembled weapon may be no maker's serial number: a false lead. */
    SERIAL_MAY_BE_NO_MAKERS,
    /** A converted or reactivated weapon is traced by what it was before. */
    ORIGINAL_NOT_SAID,
    /** A weapon put together from parts is traced by its parts. */
    PARTS_NOT_SAID,
    /** A part has a maker or country of its own: its State can be asked about it with a request of its own. */
    PART_OF_OTHER_ORIGIN
}
