package iti.inquiry;

import iti.directory.WorkingCalendar;
import iti.paper.ScanKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One question to one record holder about one weapon, with its due date, its reminders and its reply. */
@Entity
@Table(name = "inquiry")
public class Inquiry {

    /** Where an inquiry stands. */
    public enum State { SENT, ANSWERED, CLOSED }

    /** What is known of the scanned page of a reply; its content is kept beside. */
    public record ScanNote(ScanKind kind, String sha256, int size) {
    }

    @Id
    private UUID id;
    private String number;
    @Column(name = "request_id")
    private UUID request;
    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private HolderKind holderKind;
    @Column(name = "holder_name")
    private String holderName;
    private String question;
    @Enumerated(EnumType.STRING)
    private AskingWay way;
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
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inquiry_reminder", joinColumns = @JoinColumn(name = "inquiry_id"))
    @OrderColumn(name = "position")
    private List<Reminder> reminders = new ArrayList<>();
    @Column(name = "schedule_line")
    private Integer line;
    @Column(name = "overdue_noticed_at")
    private Instant overdueNoticedAt;
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
    @Enumerated(EnumType.STRING)
    @Column(name = "scan_kind")
    private ScanKind scanKind;
    @Column(name = "scan_sha256")
    private String scanSha256;
    @Column(name = "scan_size")
    private Integer scanSize;
    @Version
    private long version;

    protected Inquiry() {
    }

    Inquiry(UUID request, String number, NewInquiry asked, Instant now, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.number = number;
        this.holderKind = asked.holderKind();
        this.holderName = asked.holderName().strip();
        this.question = asked.question().strip();
        this.way = asked.chosen();
        this.line = asked.line();
        this.state = State.SENT;
        this.sentAt = now;
        this.dueOn = dueOn;
    }

    /** Gives the inquiry a link; one it had before is worth nothing from now on. */
    void link(String digest, Instant expiresAt) {
        this.linkDigest = digest;
        this.linkExpiresAt = expiresAt;
    }

    boolean hasLink(String digest, Instant now) {
        return state == State.SENT && digest.equals(linkDigest) && now.isBefore(linkExpiresAt);
    }

    void remind(AskingWay by, Instant now, LocalDate due) {
        this.reminders.add(new Reminder(by, now, due));
        this.dueOn = due;
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

    void scanned(ScanNote scan) {
        this.scanKind = scan.kind();
        this.scanSha256 = scan.sha256();
        this.scanSize = scan.size();
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

    /** Number for people, for example {@code IQ-2026-000017-D}. It says nothing of the request. */
    public String number() {
        return number;
    }

    public HolderKind holderKind() {
        return holderKind;
    }

    public String holderName() {
        return holderName;
    }

    /** The line of a schedule that is asked about, or null. */
    public Integer line() {
        return line;
    }

    public String question() {
        return question;
    }

    /** How the record holder was asked first. */
    public AskingWay way() {
        return way;
    }

    public State state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** The day to answer by, as last told to the record holder. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Whether the reply is late: the last working hour of the due day has passed without one. */
    public boolean overdue(WorkingCalendar calendar, Instant now) {
        return state == State.SENT && !now.isBefore(calendar.closeOf(dueOn));
    }

    /** Further notices, oldest first. */
    public List<Reminder> reminders() {
        return List.copyOf(reminders);
    }

    /** When the officer was told that the reply is late, or null. */
    public Instant overdueNoticedAt() {
        return overdueNoticedAt;
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

    /** The scanned page of the reply, or null. */
    public ScanNote scan() {
        return scanKind == null ? null : new ScanNote(scanKind, scanSha256, scanSize);
    }
}
