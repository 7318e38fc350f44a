package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A time during which the clock of the requested State stood still (ITI 21). {@code until} is null while it stands. */
@Embeddable
public class Suspension {

    @Column(name = "from_instant")
    private Instant from;
    @Column(name = "until_instant")
    private Instant until;

    protected Suspension() {
    }

    Suspension(Instant from) {
        this.from = from;
    }

    /** Ends it; messages that crossed may be counted in another order than they came, a stop is never shorter than nothing. */
    void end(Instant at) {
        until = at.isBefore(from) ? from : at;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Suspension s && from.equals(s.from) && Objects.equals(until, s.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }

    Duration length(Instant now) {
        return Duration.between(from, until == null ? now : until);
    }
}
