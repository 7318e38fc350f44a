package iti.request;

/** Why a request leads no further. Names in words: {@code codes.properties}. */
public enum DeadEnd {
    REFUSED,
    /** Not made and not imported there; another State may be suggested. */
    MISROUTED,
    /** Traced already at another request. */
    DUPLICATE,
    /** There is no record, or not any more. */
    NO_RECORD,
    /** What is known of the weapon, or its nature, does not lead to a record. */
    NOT_TRACEABLE,
    WITHDRAWN,
    /** The working target has passed without an answer; an answer may still come. */
    SILENT
}
