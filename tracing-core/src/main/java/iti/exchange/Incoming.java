package iti.exchange;

import iti.message.SealReport;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A file that came in, whatever it turned out to be, with the verdict on it. Its bytes are its identity. */
@Entity
@Table(name = "incoming")
public class Incoming {

    /** What became of the file; {@code CROSSED}: genuine, kept until what it follows has come. */
    public enum State { PLACED, CROSSED, QUARANTINED }

    /** How it came. */
    public enum Carrier { LINE, BY_HAND }

    @Id
    private String sha256;
    private String number;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private Carrier carrier;
    @Column(name = "claimed_from")
    private String claimedFrom;
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "request_id")
    private UUID request;
    @Column(name = "about_request")
    private UUID aboutRequest;
    @Column(name = "file_name")
    private String fileName;
    private String reason;
    private String report;
    private String receipt;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "received_by")
    private UUID receivedBy;
    @Column(name = "times_received")
    private int timesReceived;
    @Version
    private long version;

    protected Incoming() {
    }

    Incoming(String number, State state, Arrival arrival, SealReport report, String reason, UUID request, Instant now) {
        this.sha256 = report.sha256();
        this.number = number;
        this.state = state;
        this.carrier = arrival.carrier();
        this.claimedFrom = report.message().map(m -> m.from().state()).filter(s -> s.length() == 2).orElse(null);
        this.message = report.message().map(m -> m.id()).orElse(null);
        this.request = request;
        this.fileName = arrival.fileName();
        this.reason = reason.length() <= 1000 ? reason : reason.substring(0, 1000);
        this.report = ReportText.write(report);
        this.content = arrival.file();
        this.receivedAt = now;
        this.receivedBy = arrival.by();
        this.timesReceived = 1;
    }

    /** A genuine file whose request has not come yet. */
    static Incoming early(String number, Arrival arrival, SealReport report, UUID aboutRequest, Instant now) {
        Incoming incoming = new Incoming(number, State.CROSSED, arrival, report, report.reason(), null, now);
        incoming.aboutRequest = aboutRequest;
        return incoming;
    }

    void placed(UUID request, State state) {
        this.request = request;
        this.state = state;
    }

    void receivedAgain() {
        timesReceived++;
    }

    void keepReceipt(String receipt) {
        this.receipt = receipt;
    }

    public String sha256() {
        return sha256;
    }

    /** Number for people, for example {@code IN-2026-000031-H}. */
    public String number() {
        return number;
    }

    public State state() {
        return state;
    }

    public Carrier carrier() {
        return carrier;
    }

    /** The State the data name as sender, proven only when {@link #state} is not quarantined; null when there are none. */
    public String claimedFrom() {
        return claimedFrom;
    }

    public UUID message() {
        return message;
    }

    /** The request it was placed with, or null. */
    public UUID request() {
        return request;
    }

    public String fileName() {
        return fileName;
    }

    /** One sentence, the reason first. */
    public String reason() {
        return reason;
    }

    /** What was asked of the file and found. */
    public SealReport sealReport() {
        return ReportText.read(report);
    }

    public String receipt() {
        return receipt;
    }

    public byte[] content() {
        return content.clone();
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public int timesReceived() {
        return timesReceived;
    }
}
