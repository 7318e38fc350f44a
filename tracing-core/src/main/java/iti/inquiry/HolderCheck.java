package iti.inquiry;

import iti.directory.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/**
 * One line of the checklist: what became of one kind of record holder.
 *
 * @param asked    the inquiries to holders of this kind, oldest first
 * @param notAsked why none was asked, or null
 */
public record HolderCheck(HolderKind kind, State state, List<Asked> asked, NotAsked notAsked) {

    /** Where a line stands; the first that applies counts. */
    public enum State {
        /** A holder found a record. */
        FOUND,
        /** A reply is late. */
        OVERDUE,
        /** A reply is awaited. */
        AWAITED,
        /** Every reply says that nothing was found. */
        NOTHING_FOUND,
        /** Asked, and ended without a reply. */
        UNANSWERED,
        /** Not asked, with a reason. */
        NOT_ASKED,
        /** Neither asked nor a reason given. */
        OPEN
    }

    /** An inquiry, and whether its reply is late now. */
    public record Asked(Inquiry inquiry, boolean overdue) {
    }

    static HolderCheck of(HolderKind kind, List<Inquiry> inquiries, NotAsked notAsked, WorkingCalendar calendar, Instant now) {
        List<Asked> asked = inquiries.stream().filter(i -> i.holderKind() == kind).map(i -> new Asked(i, i.overdue(calendar, now))).toList();
        return new HolderCheck(kind, state(asked, notAsked), asked, notAsked);
    }

    /** Whether this kind was asked or has a reason. */
    public boolean done() {
        return state != State.OPEN;
    }

    private static State state(List<Asked> asked, NotAsked notAsked) {
        if (asked.stream().anyMatch(a -> a.inquiry().reply() != null && Boolean.TRUE.equals(a.inquiry().reply().found()))) {
            return State.FOUND;
        }
        if (asked.stream().anyMatch(Asked::overdue)) {
            return State.OVERDUE;
        }
        if (asked.stream().anyMatch(a -> a.inquiry().state() == Inquiry.State.SENT)) {
            return State.AWAITED;
        }
        if (asked.stream().anyMatch(a -> a.inquiry().reply() != null)) {
            return State.NOTHING_FOUND;
        }
        if (!asked.isEmpty()) {
            return State.UNANSWERED;
        }
        return notAsked == null ? State.OPEN : State.NOT_ASKED;
    }
}
