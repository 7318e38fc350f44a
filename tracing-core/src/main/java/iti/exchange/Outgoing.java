package iti.exchange;

import iti.request.SealedDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A sealed document on its way to another State. */
@Entity
@Table(name = "outgoing")
public class Outgoing {

    /** Where the delivery stands. */
    public enum State {
        /** Waits for the next attempt on the line. */
        WAITING,
        /** The partner has no line: a person takes the file. */
        BY_HAND,
        /** A signed receipt is here, or a person confirmed the hand-over. */
        DELIVERED,
        /** The partner refused it, or all attempts failed: waits for a person. */
        STOPPED
    }

    @Id
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "request_id")
    private UUID request;
    @Column(name = "to_state")
    private String to;
    private String sha256;
    @Enumerated(EnumType.STRING)
    private State state;
    private int attempts;
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;
    @Column(name = "claimed_until")
    private Instant claimedUntil;
    @Column(name = "queued_at")
    private Instant queuedAt;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    private String receipt;
    @Version
    private long version;

    protected Outgoing() {
    }

    Outgoing(SealedDocument document, boolean byLine, Instant now) {
        this.message = document.message();
        this.request = document.request();
        this.to = document.to();
        this.sha256 = document.sha256();
        this.state = byLine ? State.WAITING : State.BY_HAND;
        this.nextAttemptAt = now;
        this.queuedAt = now;
    }

    void carries(String sha256) {
        this.sha256 = sha256;
    }

    void delivered(String receipt, Instant at) {
        this.state = State.DELIVERED;
        this.receipt = receipt;
        this.deliveredAt = at;
        this.claimedUntil = null;
    }

    void failed(Instant nextAttempt) {
        attempts++;
        claimedUntil = null;
        if (nextAttempt == null) {
            state = State.STOPPED;
        } else {
            nextAttemptAt = nextAttempt;
        }
    }

    void again(Instant now) {
        state = State.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    public UUID message() {
        return message;
    }

    public UUID request() {
        return request;
    }

    public String to() {
        return to;
    }

    public String sha256() {
        return sha256;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** The partner's signed receipt as JSON, or null. */
    public String receipt() {
        return receipt;
    }
}
