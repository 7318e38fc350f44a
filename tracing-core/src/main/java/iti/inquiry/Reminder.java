package iti.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** One further notice to a record holder who has not answered. */
@Embeddable
public class Reminder {

    @Enumerated(EnumType.STRING)
    private AskingWay way;
    @Column(name = "at_instant")
    private Instant at;
    @Column(name = "due_on")
    private LocalDate dueOn;

    protected Reminder() {
    }

    Reminder(AskingWay way, Instant at, LocalDate dueOn) {
        this.way = way;
        this.at = at;
        this.dueOn = dueOn;
    }

    public AskingWay way() {
        return way;
    }

    public Instant at() {
        return at;
    }

    /** The day the record holder was asked to answer by this time. */
    public LocalDate dueOn() {
        return dueOn;
    }
}
