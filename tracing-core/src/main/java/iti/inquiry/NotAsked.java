package iti.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Why a kind of record holder was not asked about the weapon of a request. */
@Entity
@Table(name = "holder_not_asked")
public class NotAsked {

    @Id
    private UUID id;
    @Column(name = "request_id")
    private UUID request;
    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private HolderKind kind;
    private String reason;
    @Column(name = "said_by")
    private UUID saidBy;
    @Column(name = "at_instant")
    private Instant at;
    @Version
    private long version;

    protected NotAsked() {
    }

    NotAsked(UUID request, HolderKind kind) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.kind = kind;
    }

    void say(String because, UUID by, Instant now) {
        this.reason = because;
        this.saidBy = by;
        this.at = now;
    }

    public HolderKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public UUID saidBy() {
        return saidBy;
    }

    public Instant at() {
        return at;
    }
}
