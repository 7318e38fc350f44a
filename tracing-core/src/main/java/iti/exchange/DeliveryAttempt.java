package iti.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One attempt to deliver, with what came of it. */
@Entity
@Table(name = "delivery_attempt")
public class DeliveryAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_attempt_seq")
    @SequenceGenerator(name = "delivery_attempt_seq", sequenceName = "delivery_attempt_seq", allocationSize = 50)
    private Long id;
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "at_instant")
    private Instant at;
    private String outcome;
    private String detail;

    protected DeliveryAttempt() {
    }

    DeliveryAttempt(UUID message, Instant at, String outcome, String detail) {
        this.message = message;
        this.at = at;
        this.outcome = outcome;
        this.detail = detail == null || detail.length() <= 400 ? detail : detail.substring(0, 400);
    }

    public Instant at() {
        return at;
    }

    /** {@code DELIVERED}, {@code NO_CONNECTION}, {@code REFUSED}, {@code BAD_RECEIPT}, {@code NO_ENDPOINT} or {@code HANDED_OVER}. */
    public String outcome() {
        return outcome;
    }

    public String detail() {
        return detail;
    }
}
