package iti.problem;

/** What can go wrong. Sentences for people: {@code problems.properties}. */
public enum ProblemKind {
    /** Input misses something or has the wrong form; every issue is named at once. */
    INVALID_INPUT,
    /** Nobody is signed in, or the token is not known. */
    NOT_SIGNED_IN,
    /** The role does not permit the act. */
    NOT_PERMITTED,
    /** Not there, or not for this person: both look the same. */
    NOT_FOUND,
    /** The step table does not permit the act from the present status; details name step, status and paragraphs. */
    STEP_NOT_PERMITTED,
    /** Somebody else changed the thing since it was read. */
    CHANGED_MEANWHILE,
    /** The same person may not do both acts (four eyes). */
    SECOND_PERSON_NEEDED,
    /** The signer has no key, or the key is no longer valid. */
    NO_SIGNING_KEY,
    /** The addressee is not in the directory or has no enrolled seal root. */
    PARTNER_NOT_ENROLLED,
    /** The same message identity came with other bytes. */
    MESSAGE_ALTERED,
    /** A link or code that is unknown, used up or expired: all look the same. */
    LINK_NOT_VALID,
    /** Set-up was done before. */
    ALREADY_SET_UP,
    /** Too many attempts; details name the seconds to wait. */
    TOO_MANY_ATTEMPTS,
    /** The searches of the day are used up; details name the limit and whose it is. */
    SEARCH_QUOTA_USED
}
