package iti.request;

/** Where a tracing request stands, as both States can know it. The first three exist in the requesting State only. */
public enum Status {
    DRAFT, PROPOSED, APPROVED,
    /** Signed and addressed; in the requested State: received, not yet acknowledged. */
    ISSUED,
    ACKNOWLEDGED,
    /** The clock of the requested State is stopped (ITI 21). */
    INFORMATION_SOUGHT,
    /** Answer delayed with ground and reason (ITI 22, 23). */
    DELAYED,
    RESPONDED_IN_PART, RESPONDED, REFUSED,
    /** Not made and not imported in the requested State. */
    MISROUTED,
    /** The weapon is traced already at another request of the same State. */
    DUPLICATE,
    /** The requesting State needs no answer any more. */
    WITHDRAWN;

    /** Whether the requested State still owes an answer. */
    public boolean awaitsResponse() {
        return switch (this) {
            case ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED -> true;
            case DRAFT, PROPOSED, APPROVED, RESPONDED_IN_PART, RESPONDED, REFUSED, MISROUTED, DUPLICATE, WITHDRAWN -> false;
        };
    }

    /** Whether an answer is there: in full, in part, refused, or that the request belongs elsewhere. */
    public boolean answered() {
        return switch (this) {
            case RESPONDED_IN_PART, RESPONDED, REFUSED, MISROUTED, DUPLICATE -> true;
            case DRAFT, PROPOSED, APPROVED, ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED, WITHDRAWN -> false;
        };
    }

    /** Whether nobody has to do anything about it: answered or withdrawn. Most requests of a centre are, and lists mostly ask for the others. */
    public boolean settled() {
        return answered() || this == WITHDRAWN;
    }
}
