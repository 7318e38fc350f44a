package iti.request;

/** The four grounds on which a State may delay, restrict or refuse (ITI 22). Names in words: {@code codes.properties}. */
public enum RestrictionGround {
    ONGOING_INVESTIGATION,
    CONFIDENTIALITY_LAW,
    CONFIDENTIALITY_NOT_GUARANTEED,
    NATIONAL_SECURITY
}
