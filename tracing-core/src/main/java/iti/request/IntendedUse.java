package iti.request;

/** Intended use of the information sought (ITI 17 (c)). Names in words: {@code codes.properties}. */
public enum IntendedUse {
    CRIMINAL_INVESTIGATION,
    PROSECUTION,
    INTELLIGENCE,
    EMBARGO_MONITORING,
    DIVERSION_ANALYSIS,
    RETURN_OF_PROPERTY,
    STATISTICS
}
