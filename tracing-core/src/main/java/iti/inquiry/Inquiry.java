package iti.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One question to one record holder about one weapon, with its due date and its reply. */
@Entity
@Table(name = "inquiry")
public class Inquiry {

    /** Where an inquiry stands. */
    public enum State { SENT, ANSWERED, CLOSED }

    @Id
    private UUID id;
    @Column(name = "request_id")
    private UUID request;
    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private HolderKind holderKind;
    @Column(name = "holder_name")
    private String holderName;
    private String question;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "link_digest")
    private String linkDigest;
    @Column(name = "link_expires_at")
    private Instant linkExpiresAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "answered_at")
    private Instant answeredAt;
    private Boolean found;
    private String event;
    @Column(name = "event_date")
    private String eventDate;
    @Column(name = "to_party")
    private String toParty;
    private String document;
    private String remarks;
    @Column(name = "answered_by")
    private String answeredBy;
    @Version
    private long version;

    protected Inquiry() {
    }

    Inquiry(UUID request, HolderKind holderKind, String holderName, String question, String linkDigest, Instant linkExpiresAt, Instant now, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.holderKind = holderKind;
        this.holderName = holderName;
        this.question = question;
        this.state = State.SENT;
        this.linkDigest = linkDigest;
        this.linkExpiresAt = linkExpiresAt;
        this.sentAt = now;
        this.dueOn = dueOn;
    }

    boolean linkValidAt(Instant now) {
        return state == State.SENT && linkExpiresAt != null && now.isBefore(linkExpiresAt);
    }

    void opened(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    void answer(InquiryReply reply, Instant now) {
        this.state = State.ANSWERED;
        this.linkDigest = null;
        this.answeredAt = now;
        this.found = reply.found();
        this.event = reply.event();
        this.eventDate = reply.eventDate();
        this.toParty = reply.toParty();
        this.document = reply.document();
        this.remarks = reply.remarks();
        this.answeredBy = reply.answeredBy();
    }

    void close() {
        this.state = State.CLOSED;
        this.linkDigest = null;
    }

    public UUID id() {
        return id;
    }

    public UUID request() {
        return request;
    }

    public HolderKind holderKind() {
        return holderKind;
    }

    public String holderName() {
        return holderName;
    }

    public String question() {
        return question;
    }

    public State state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** When the link was first opened, or null. */
    public Instant openedAt() {
        return openedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** The reply, or null while there is none. */
    public InquiryReply reply() {
        return state == State.ANSWERED ? new InquiryReply(found, event, eventDate, toParty, document, remarks, answeredBy) : null;
    }
}
