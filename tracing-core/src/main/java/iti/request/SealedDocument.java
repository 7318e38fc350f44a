package iti.request;

import iti.access.Secrets;
import iti.message.Contract;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Sequence;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The document of one message of one request, ours or theirs, with its exact bytes. Ours is certified by the officer first
 * and countersigned when it is released; what was returned to the officer is kept as such.
 */
@Entity
@Table(name = "sealed_document")
public class SealedDocument {

    /** Where a document stands. */
    public enum Stage {
        /** Certified by our officer, waiting for a second person. */
        CERTIFIED,
        /** Approved by a second person, waiting for the point of contact. */
        APPROVED,
        /** Returned to the officer; never leaves. */
        RETURNED,
        /** Countersigned by us: this is what leaves. */
        SEALED,
        /** Came from the other State and took effect. */
        PLACED,
        /** Came from the other State before our copy permits it; takes effect when it can. */
        CROSSED
    }

    /** What is said about trusted time of a document of ours. */
    public enum TimeStamp {
        /** None: no service is configured, or the document is not sealed by us. */
        NONE,
        /** Sealed, and gets its time-stamp before it leaves. */
        WANTED,
        /** Part of the document. */
        PRESENT,
        /** The document left without, because the service was down; its archival form will have one. */
        PENDING,
        /** The archival form beside the document has it. */
        ARCHIVED
    }

    /** Whether there is an archival copy of level LTA. */
    enum Archive {
        /** None: no service is configured, or the document is not sealed by us. */
        NONE,
        /** To be made, as soon as trusted time is part of the document or of its archival form. */
        WANTED,
        KEPT
    }

    @Id
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "request_id")
    private UUID request;
    @Enumerated(EnumType.STRING)
    private MessageKind kind;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Column(name = "from_state")
    private String from;
    @Column(name = "to_state")
    private String to;
    @Column(name = "file_name")
    private String fileName;
    private String sha256;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;
    @Column(name = "message_data")
    private String data;
    @Transient
    private TracingMessage carried;
    @Enumerated(EnumType.STRING)
    private Procedure step;
    @Column(name = "own_before")
    private int own;
    @Column(name = "seen_before")
    private int seen;
    @Column(name = "signed_at")
    private Instant signedAt;
    @Column(name = "without_effect")
    private boolean withoutEffect;
    @Column(name = "certified_by")
    private UUID certifiedBy;
    @Column(name = "at_instant")
    private Instant at;
    @Enumerated(EnumType.STRING)
    @Column(name = "time_stamp")
    private TimeStamp timeStamp = TimeStamp.NONE;
    @Column(name = "stamp_claimed_until")
    private Instant stampClaimedUntil;
    @Enumerated(EnumType.STRING)
    private Archive archive = Archive.NONE;
    @Version
    private long version;

    protected SealedDocument() {
    }

    SealedDocument(TracingMessage message, Procedure step, Stage stage, String fileName, byte[] content, String data, UUID certifiedBy, Instant at) {
        this.message = message.id();
        this.request = message.request();
        this.kind = MessageKind.valueOf(message.kind());
        this.step = step;
        this.own = message.sequence().own();
        this.seen = message.sequence().seen();
        this.signedAt = message.issuedAt();
        this.stage = stage;
        this.from = message.from().state();
        this.to = message.to().state();
        this.fileName = fileName;
        this.content = content;
        this.sha256 = Secrets.sha256(content);
        this.data = data;
        this.certifiedBy = certifiedBy;
        this.at = at;
    }

    void enter(Stage stage) {
        this.stage = stage;
    }

    void mark(boolean withoutEffect) {
        this.withoutEffect = withoutEffect;
    }

    void seal(byte[] countersigned, Instant at) {
        this.content = countersigned;
        this.sha256 = Secrets.sha256(countersigned);
        this.stage = Stage.SEALED;
        this.at = at;
    }

    void wantTimeStamp() {
        timeStamp = TimeStamp.WANTED;
        archive = Archive.WANTED;
    }

    void stamp(byte[] stamped) {
        this.content = stamped;
        this.sha256 = Secrets.sha256(stamped);
        this.timeStamp = TimeStamp.PRESENT;
    }

    void archive() {
        timeStamp = TimeStamp.ARCHIVED;
        stampClaimedUntil = null;
    }

    void keepArchive() {
        archive = Archive.KEPT;
        stampClaimedUntil = null;
    }

    void endClaim() {
        stampClaimedUntil = null;
    }

    /** Whether an archival copy of level LTA lies beside it. */
    public boolean archivalCopy() {
        return archive == Archive.KEPT;
    }

    boolean archiveWanted() {
        return archive == Archive.WANTED;
    }

    /** The bytes are handed out or their digest is quoted: they stay as they are from now on. */
    public void leave() {
        if (timeStamp == TimeStamp.WANTED) {
            timeStamp = TimeStamp.PENDING;
        }
    }

    public TimeStamp timeStamp() {
        return timeStamp;
    }

    public UUID message() {
        return message;
    }

    public UUID request() {
        return request;
    }

    public MessageKind kind() {
        return kind;
    }

    public Stage stage() {
        return stage;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** For example {@code TR-2026-000123-C_REQ_XA-XB_v1_H1.pdf}. */
    public String fileName() {
        return fileName;
    }

    /** SHA-256 of the file, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }

    /** The message as canonical JSON. */
    public String data() {
        return data;
    }

    /** The message that the document carries, read from its data once. */
    TracingMessage carried(Contract contract) {
        if (carried == null) {
            try {
                carried = contract.readAgain(data.getBytes(StandardCharsets.UTF_8));
            } catch (Contract.NotOfContract e) {
                throw new IllegalStateException("stored message " + message + " is not of the contract", e);
            }
        }
        return carried;
    }

    /** The step that this message is. */
    public Procedure step() {
        return step;
    }

    Sequence sequence() {
        return new Sequence(own, seen);
    }

    Course.Message asMessage() {
        return new Course.Message(message, step, sequence(), signedAt, at);
    }

    Instant signedAt() {
        return signedAt;
    }

    /** Whether it crossed with an act of the other State and did not count; its content is kept and shown. */
    public boolean withoutEffect() {
        return withoutEffect;
    }

    /** Whether it left us or was placed here, so that it counts among the messages of the request. */
    public boolean exchanged() {
        return stage == Stage.SEALED || stage == Stage.PLACED;
    }

    /** Whether it was exchanged and took effect. */
    public boolean counts() {
        return exchanged() && !withoutEffect;
    }

    public UUID certifiedBy() {
        return certifiedBy;
    }

    /** When it was certified, sealed or placed here. */
    public Instant at() {
        return at;
    }
}
