package iti.request;

import iti.access.Secrets;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The archival form of a document that had left before a time-stamp could be had: the same bytes, with the time-stamp behind them. The
 * document itself stays as it left, because its digest is quoted elsewhere.
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

    protected ArchivedDocument() {
    }

    ArchivedDocument(UUID message, byte[] content, Instant at) {
        this.message = message;
        this.content = content;
        this.sha256 = Secrets.sha256(content);
        this.at = at;
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

    public Instant at() {
        return at;
    }
}
