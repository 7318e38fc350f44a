package iti.request;

/** How far a response answers the request (ITI 20, 22). Names in words: {@code codes.properties}. */
public enum Completeness {
    FULL,
    PART,
    /** What is known so far; the final answer follows. */
    INTERIM,
    DELAYED,
    REFUSED
}
