package iti.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A working target and why it is that date. The instant is derived from facts, never stored.
 *
 * @param what    {@code ACKNOWLEDGE} or {@code RESPOND}
 * @param due     close of the last day, at the centre that owes the act
 * @param day     the last day, a date at that centre
 * @param metAt   when the act was done, or null
 * @param stopped whether the clock stands still now
 * @param why     the facts that lead to the date, in order
 */
public record Deadline(What what, Instant due, LocalDate day, Instant metAt, boolean stopped, List<Fact> why) {

    public enum What { ACKNOWLEDGE, RESPOND }

    /** One fact: a code for its name, and its value as a date, a number or a code. */
    public record Fact(String code, String value) {
    }

    /** Missed: done too late, or not done and too late now. */
    public boolean overdue(Instant now) {
        return !stopped && (metAt == null ? now : metAt).isAfter(due);
    }

    public boolean open() {
        return metAt == null;
    }
}
