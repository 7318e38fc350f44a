package iti.request;

import iti.access.Secrets;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The archival form of a document of ours: the same bytes, with a time-stamp behind them when they had left without one (PAdES level T), and
 * with the evidence that keeps them provable for decades (level LTA). The document itself stays as it left, because its digest is quoted elsewhere.
 */
@Entity
@Table(name = "archived_document")
public class ArchivedDocument {

    @Id
    @Column(name = "message_id")
    private UUID message;
    private String sha256;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;
    @Column(name = "at_instant")
    private Instant at;
    @Enumerated(EnumType.STRING)
    @Column(name = "pades_level")
    private Level level;
    @Column(name = "holds_until")
    private Instant holdsUntil;

    /** Level of its signatures (ETSI EN 319 142-1). */
    enum Level { T, LTA }

    protected ArchivedDocument() {
    }

    /** A form with a time-stamp alone. */
    ArchivedDocument(UUID message, byte[] content, Instant at) {
        this.message = message;
        become(Level.T, content, at);
    }

    /** The copy of level LTA with everything that it needs behind it. @param until the end of the certificate of its last time-stamp */
    void hold(byte[] content, Instant at, Instant until) {
        become(Level.LTA, content, at);
        this.holdsUntil = until;
    }

    void holdUntil(Instant until) {
        this.holdsUntil = until;
    }

    private void become(Level level, byte[] content, Instant at) {
        this.level = level;
        this.content = content;
        this.sha256 = Secrets.sha256(content);
        this.at = at;
    }

    Level level() {
        return level;
    }

    public UUID message() {
        return message;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Until when it proves its signatures, unless it is renewed before; empty when that was never read from it, or it is of level T. */
    Optional<Instant> holdsUntil() {
        return Optional.ofNullable(holdsUntil);
    }

    public Instant at() {
        return at;
    }
}
