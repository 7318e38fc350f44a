package iti.api.problem;

import iti.problem.ProblemKind;

/** The HTTP status of each kind of problem. */
final class Statuses {

    private Statuses() {
    }

    /** @param conditional whether the caller named the version it changes ({@code If-Match}) */
    static int of(ProblemKind kind, boolean conditional) {
        return switch (kind) {
            case INVALID_INPUT -> 422;
            case NOT_SIGNED_IN -> 401;
            case NOT_PERMITTED, SECOND_PERSON_NEEDED -> 403;
            case NOT_FOUND, LINK_NOT_VALID -> 404;
            case CHANGED_MEANWHILE -> conditional ? 412 : 409;
            case STEP_NOT_PERMITTED, NO_SIGNING_KEY, PARTNER_NOT_ENROLLED, MESSAGE_ALTERED, ALREADY_SET_UP -> 409;
            case TOO_MANY_ATTEMPTS, SEARCH_QUOTA_USED -> 429;
        };
    }
}
