package iti.register;

/** Why a candidate is in the list, and why at this place. Names in words: {@code codes.properties}. */
public enum MatchReason {
    SERIAL_SAME,
    UNREADABLE_FILLED,
    GAP_FILLED,
    LOOKS_ALIKE,
    CHARACTER_WRONG,
    CHARACTER_MISTAKEN,
    CHARACTER_MISSING,
    CHARACTER_EXTRA,
    CHARACTERS_SWAPPED,
    MAKER_FITS,
    MAKER_DIFFERS,
    MODEL_FITS,
    MODEL_DIFFERS,
    CALIBRE_FITS,
    CALIBRE_DIFFERS,
    YEAR_FITS,
    YEAR_DIFFERS,
    OTHER_MARK_FITS
}
