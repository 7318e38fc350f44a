package iti.request;

/** Grounds on which a weapon is illicit (ITI 6 (a) to (e)). Names in words: {@code codes.properties}. */
public enum IllicitGround {
    ILL_A_LAW_OF_FINDING_STATE,
    ILL_B_UNSC_EMBARGO,
    ILL_C_NOT_MARKED,
    ILL_D_UNLICENSED_MANUFACTURE,
    ILL_E_UNAUTHORIZED_TRANSFER
}
