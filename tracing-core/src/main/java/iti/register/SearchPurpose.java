package iti.register;

/** What a search is for. Names in words: {@code codes.properties}. */
public enum SearchPurpose {
    /** Own records before asking abroad. */
    DOMESTIC_CHECK,
    /** A request of another State is answered (ITI 20). */
    ANSWER_REQUEST,
    /** What was received is compared with own records. */
    VERIFICATION
}
