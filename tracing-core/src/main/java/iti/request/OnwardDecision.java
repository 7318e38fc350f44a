package iti.request;

/** Whether an answer may be passed on to a third State (ITI 15 (c)). Names in words: {@code codes.properties}. */
public enum OnwardDecision {
    /** Its giver sets no such restriction. */
    ALLOWED,
    /** Its giver consented, for this State and this very answer. */
    CONSENT_GIVEN,
    /** Consent is sought and not decided. */
    CONSENT_OPEN,
    CONSENT_DECLINED,
    /** Its giver restricts it, or it is handled as H2 or H3, and nobody has asked for consent. */
    CONSENT_NEEDED;

    public boolean goesAlong() {
        return this == ALLOWED || this == CONSENT_GIVEN;
    }
}
