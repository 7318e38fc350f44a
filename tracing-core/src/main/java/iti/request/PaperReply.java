package iti.request;

import iti.access.Principal;
import iti.access.Secrets;
import iti.paper.PaperOutcome;
import iti.paper.ScanKind;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A reply to a request of ours that came on paper: scanned or filled pages, and what an officer typed from them (ITI 18 to 23). It is no message: the other
 * State has signed nothing that could be proven here, and it moves no status.
 */
@Entity
@Table(name = "paper_reply")
public class PaperReply {

    /** What the code on the pages says about them. */
    public enum Code {
        /** They were printed with the request as it stands. */
        CURRENT,
        /** They were printed with the request before it was corrected: what they answer may have changed. */
        EARLIER_VERSION,
        /** They name this request, and no version of it that ever left has these digits. */
        NO_VERSION,
        /** None was read; a person said to which request they belong. */
        NONE
    }

    @Id
    private UUID id;
    @Column(name = "request_id")
    private UUID request;
    private int number;
    @Enumerated(EnumType.STRING)
    private ScanKind medium;
    private String sha256;
    @Column(name = "size_bytes")
    private int size;
    @Enumerated(EnumType.STRING)
    private Code code;
    @Column(name = "filed_by")
    private UUID filedBy;
    @Column(name = "filed_at")
    private Instant filedAt;
    @Enumerated(EnumType.STRING)
    private PaperOutcome outcome;
    @Column(name = "last_legal_holder")
    private String lastLegalHolder;
    private String chain;
    @Column(name = "next_state")
    private String nextState;
    private String ground;
    private String restrictions;
    @Column(name = "own_reference")
    private String ownReference;
    private String signer;
    private String remark;
    @Column(name = "typed_by")
    private UUID typedBy;
    @Column(name = "typed_at")
    private Instant typedAt;
    @Version
    private long version;

    protected PaperReply() {
    }

    PaperReply(UUID request, int number, ScanKind medium, byte[] file, Code code, Principal by, Instant now) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.number = number;
        this.medium = medium;
        this.sha256 = Secrets.sha256(file);
        this.size = file.length;
        this.code = code;
        this.filedBy = by.id();
        this.filedAt = now;
    }

    /** Guards against two people at one reply: {@code expected} is the version that was read, or null when unknown. */
    void demandVersion(Long expected) {
        if (expected != null && expected != version) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of("paperReply", id.toString(), "version", String.valueOf(version)));
        }
    }

    void type(PaperAnswer answer, Principal by, Instant now) {
        this.outcome = answer.outcome();
        this.lastLegalHolder = answer.lastLegalHolder();
        this.chain = answer.chain();
        this.nextState = answer.nextState();
        this.ground = answer.ground();
        this.restrictions = answer.restrictions();
        this.ownReference = answer.ownReference();
        this.signer = answer.signer();
        this.remark = answer.remark();
        this.typedBy = by.id();
        this.typedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID request() {
        return request;
    }

    /** Which reply on paper to its request it is, from 1. */
    public int number() {
        return number;
    }

    /** What kind of file the pages are. */
    public ScanKind medium() {
        return medium;
    }

    /** SHA-256 of the file as it came, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public Code code() {
        return code;
    }

    public UUID filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }

    /** Whether somebody has typed what it says. */
    public boolean typed() {
        return typedAt != null;
    }

    /** What was typed from it; null before. */
    public PaperAnswer answer() {
        return typed() ? new PaperAnswer(outcome, lastLegalHolder, chain, nextState, ground, restrictions, ownReference, signer, remark) : null;
    }

    /** Whether nothing more is awaited after it: a box is ticked, and not that of a delay. */
    public boolean answers() {
        return outcome != null && outcome.answers();
    }

    /** Null before. */
    public UUID typedBy() {
        return typedBy;
    }

    /** Null before. */
    public Instant typedAt() {
        return typedAt;
    }

    /** Name of its file, for example {@code TR-2026-000123-C_PAPER_1.pdf}; what the sender called it is not kept. */
    public String fileName(String requestNumber) {
        return requestNumber + "_PAPER_" + number + "." + medium.ending();
    }

    public long version() {
        return version;
    }
}
