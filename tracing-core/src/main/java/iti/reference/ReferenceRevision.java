package iti.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Which state of the own rows is the newest, for every process that keeps them in memory. There is one. */
@Entity
@Table(name = "reference_revision")
public class ReferenceRevision {

    static final int ONE = 1;

    @Id
    private int id;
    private UUID revision;
    @jakarta.persistence.Column(name = "changed_at")
    private Instant changedAt;

    protected ReferenceRevision() {
    }

    void change(Instant now) {
        revision = UUID.randomUUID();
        changedAt = now;
    }

    UUID revision() {
        return revision;
    }

    /** When own rows were last loaded or dropped; null when there never were any. */
    Instant changedAt() {
        return changedAt;
    }
}
