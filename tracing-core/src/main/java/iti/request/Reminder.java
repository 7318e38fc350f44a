package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One rung of the ladder that was reached by one clock of a request. The database holds it at most once. */
@Entity
@Table(name = "reminder")
public class Reminder {

    @Id
    private UUID id;
    @Column(name = "request_id")
    private UUID request;
    @Enumerated(EnumType.STRING)
    private Deadline.What clock;
    @Column(name = "clock_started")
    private Instant clockStarted;
    private int rung;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "at_instant")
    private Instant at;

    protected Reminder() {
    }

    Reminder(UUID request, Deadline.What clock, Instant clockStarted, int rung, LocalDate dueOn, Instant at) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.clock = clock;
        this.clockStarted = clockStarted;
        this.rung = rung;
        this.dueOn = dueOn;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID request() {
        return request;
    }

    public Deadline.What clock() {
        return clock;
    }

    /** When the clock began: a request that is re-opened has new ones. */
    public Instant clockStarted() {
        return clockStarted;
    }

    /** From 1. */
    public int rung() {
        return rung;
    }

    /** The working target that was passed, as it stood then. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant at() {
        return at;
    }
}
