package iti.firearm;

/** State of a mark (ITI 7). It is never blank: not having looked is a choice. Names in words: {@code codes.properties}. */
public enum MarkingStatus {
    READABLE,
    PARTLY_READABLE,
    OBLITERATED,
    RESTORED,
    RESTORED_IN_PART,
    ALTERED,
    SUSPECTED_COUNTERFEIT,
    NONE,
    NOT_EXAMINED
}
