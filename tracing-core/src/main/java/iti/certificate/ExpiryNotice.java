package iti.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** On one person's desk: a certificate ends soon. */
@Entity
@Table(name = "expiry_notice")
public class ExpiryNotice {

    @Id
    private UUID id;
    private String serial;
    private int rung;
    @Column(name = "user_id")
    private UUID user;
    @Column(name = "at_instant")
    private Instant at;
    @Column(name = "seen_at")
    private Instant seenAt;

    protected ExpiryNotice() {
    }

    ExpiryNotice(String serial, int rung, UUID user, Instant at) {
        this.id = UUID.randomUUID();
        this.serial = serial;
        this.rung = rung;
        this.user = user;
        this.at = at;
    }

    void seen(Instant at) {
        seenAt = at;
    }

    /** Serial number of the certificate in hexadecimal digits. */
    public String serial() {
        return serial;
    }

    /** At most so many days were left when it was made. */
    public int rung() {
        return rung;
    }

    public UUID user() {
        return user;
    }

    public Instant at() {
        return at;
    }
}
