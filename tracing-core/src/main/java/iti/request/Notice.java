package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A reminder on one person's desk until the person has seen it. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;
    @Column(name = "reminder_id")
    private UUID reminder;
    @Column(name = "user_id")
    private UUID user;
    @Column(name = "seen_at")
    private Instant seenAt;

    protected Notice() {
    }

    Notice(UUID reminder, UUID user) {
        this.id = UUID.randomUUID();
        this.reminder = reminder;
        this.user = user;
    }

    void seen(Instant at) {
        seenAt = at;
    }

    public UUID reminder() {
        return reminder;
    }

    public UUID user() {
        return user;
    }

    /** Null until then. */
    public Instant seenAt() {
        return seenAt;
    }
}
