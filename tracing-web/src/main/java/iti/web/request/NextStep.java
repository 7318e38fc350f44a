package iti.web.request;

/** What a person may do next with a request. The sentence is {@code step.<name>}. */
public enum NextStep {
    FINISH_DRAFT, APPROVE, SIGN_AND_SEND, SUPPLY_INFORMATION, ACKNOWLEDGE, ANSWER, APPROVE_ANSWER, RELEASE_ANSWER
}
