package iti.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A working target and why it is that date. The instant is derived from facts, never stored.
 *
 * @param what    {@code ACKNOWLEDGE} or {@code RESPOND}
 * @param due     close of the last day, at the centre that owes the act
 * @param day     the last day, a date at that centre
 * @param metAt   when the act was done, or null
 * @param stopped whether the clock stands still now
 * @param stops   each stop of the clock, in order
 * @param why     the facts that lead to the date, in order
 */
public record Deadline(What what, Instant due, LocalDate day, Instant metAt, boolean stopped, List<Stop> stops, List<Fact> why) {

    public enum What { ACKNOWLEDGE, RESPOND }

    /**
     * Time that is not counted.
     *
     * @param kind  why
     * @param from  for information sought the day it began; for an extension the due day before
     * @param until the day it ended, null while it lasts; for an extension the due day after
     * @param by    name of who granted an extension; null for information sought
     */
    public record Stop(Kind kind, LocalDate from, LocalDate until, String by) {

        public enum Kind {
            /** More information was asked for (ITI 21). */
            INFORMATION_SOUGHT,
            /** More time was granted on a legal basis. */
            EXTENSION
        }
    }

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

    /** The last extension, when there is one: the date is then named as extended. */
    public Optional<Stop> extension() {
        return stops.stream().filter(s -> s.kind() == Stop.Kind.EXTENSION).reduce((one, later) -> later);
    }
}
