package iti.casefile;

/** How a point of diversion was established, in the terms of SDG indicator 16.4.2. Names in words: {@code codes.properties}. */
public enum DiversionMethod {
    /** By the answers of other States and the own records. */
    TRACING,
    /** By a competent authority in another way, for example an investigation. */
    OTHER_AUTHORITY
}
