package iti.web.request;

/** What a person may do next with a request. The sentence is {@code step.<name>}, the button {@code do.<name>}. */
public enum NextStep {
    FINISH_DRAFT, APPROVE, SIGN_AND_SEND, SUPPLY_INFORMATION, ASK_NEXT_STATE,
    ACKNOWLEDGE, CLARIFY, DECIDE_CONSENT, ANSWER,
    APPROVE_ANSWER, APPROVE_CONSENT, APPROVE_CORRECTION, APPROVE_REOPENING,
    RELEASE_ANSWER, RELEASE_CONSENT, RELEASE_CORRECTION, RELEASE_REOPENING;

    /** Whether a second person approves a document that waits beside the status. */
    public boolean approves() {
        return switch (this) {
            case APPROVE_ANSWER, APPROVE_CONSENT, APPROVE_CORRECTION, APPROVE_REOPENING -> true;
            default -> false;
        };
    }

    /** Whether the point of contact releases a document that waits beside the status. */
    public boolean releases() {
        return switch (this) {
            case RELEASE_ANSWER, RELEASE_CONSENT, RELEASE_CORRECTION, RELEASE_REOPENING -> true;
            default -> false;
        };
    }
}
