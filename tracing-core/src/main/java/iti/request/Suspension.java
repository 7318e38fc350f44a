package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

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

    void end(Instant at) {
        until = at;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    Duration length(Instant now) {
        return Duration.between(from, until == null ? now : until);
    }
}
