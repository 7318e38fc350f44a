package iti.inquiry;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.paper.ScanKind;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The scanned pages of replies. They come from outside: checked by content when they come, and only ever handed out as a file to save. */
@ApplicationScoped
public class Scans {

    /** Largest file in bytes: 10 MB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final String FIELD = "reply.scan";

    private final EntityManager em;
    private final TracingRequests requests;
    private final PdfInspection inspection;
    private final Ledger ledger;

    @Inject
    public Scans(EntityManager em, TracingRequests requests, PdfInspection inspection, Ledger ledger) {
        this.em = em;
        this.requests = requests;
        this.inspection = inspection;
        this.ledger = ledger;
    }

    /** A scan to take away. The name is ours; what the sender called the file is not kept. */
    public record ScanFile(String name, ScanKind kind, byte[] content) {
    }

    /** Adds what is wrong with a file: {@code scanTooLarge}, {@code scanKind}, {@code scanUnreadable} or {@code scanActive}. */
    Issues check(byte[] file, Issues issues) {
        if (file.length > LARGEST) {
            return issues.add(new Issue(FIELD, "scanTooLarge", Map.of("max", String.valueOf(LARGEST / 1024 / 1024))));
        }
        ScanKind kind = ScanKind.of(file).orElse(null);
        if (kind == null) {
            return issues.add(Issue.of(FIELD, "scanKind"));
        }
        return kind == ScanKind.PDF ? switch (inspection.of(file)) {
            case PASSIVE -> issues;
            case ACTIVE -> issues.add(Issue.of(FIELD, "scanActive"));
            case UNREADABLE -> issues.add(Issue.of(FIELD, "scanUnreadable"));
        } : issues;
    }

    /** Keeps a checked file with a reply. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Inquiry inquiry, TracingRequest about, byte[] file, String actor) {
        ScanKind kind = ScanKind.of(file).orElseThrow(() -> Problem.invalid(Issue.of(FIELD, "scanKind")));
        em.persist(new StoredScan(inquiry.id(), file));
        inquiry.scanned(new Inquiry.ScanNote(kind, Secrets.sha256(file), file.length));
        ledger.append(about.chain(), actor, LedgerAct.INQUIRY_SCAN_KEPT, about.id(), null,
                Map.of("inquiry", inquiry.id().toString(), "kind", kind.name(), "sha256", inquiry.scan().sha256()));
    }

    /**
     * Adds the scanned page of a reply that was kept without one.
     *
     * @throws Problem {@code INVALID_INPUT}, or {@code CHANGED_MEANWHILE} when there is no reply, or a scan already
     */
    @Transactional
    public Inquiry add(Principal by, UUID request, UUID id, byte[] file) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        Inquiry inquiry = find(request, id);
        check(file, new Issues()).throwIfAny();
        em.refresh(inquiry, LockModeType.PESSIMISTIC_WRITE);
        if (inquiry.reply() == null || inquiry.scan() != null) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        keep(inquiry, about, file, by.actor());
        return inquiry;
    }

    /** Reads the scan of a reply, which is logged. @throws Problem {@code NOT_FOUND} also when there is none */
    @Transactional
    public ScanFile read(Principal by, UUID request, UUID id) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        Inquiry inquiry = find(request, id);
        if (inquiry.scan() == null) {
            throw Problem.notFound();
        }
        ledger.append(about.chain(), by.actor(), LedgerAct.INQUIRY_SCAN_READ, about.id(), null,
                Map.of("inquiry", id.toString(), "sha256", inquiry.scan().sha256()));
        ScanKind kind = inquiry.scan().kind();
        return new ScanFile(inquiry.number() + "." + kind.ending(), kind, em.find(StoredScan.class, id).content());
    }

    private Inquiry find(UUID request, UUID id) {
        Inquiry inquiry = em.find(Inquiry.class, id);
        if (inquiry == null || !inquiry.request().equals(request)) {
            throw Problem.notFound();
        }
        return inquiry;
    }
}
