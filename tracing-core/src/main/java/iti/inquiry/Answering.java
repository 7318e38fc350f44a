package iti.inquiry;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.TracingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Takes a reply, whoever brings it. */
@ApplicationScoped
public class Answering {

    private final Scans scans;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Answering(Scans scans, Ledger ledger, Clock clock) {
        this.scans = scans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param scan one scanned page, or null
     * @throws Problem {@code INVALID_INPUT} with all issues, {@code LINK_NOT_VALID} when there is a reply already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(Inquiry inquiry, TracingRequest about, InquiryReply reply, byte[] scan, String actor) {
        Issues issues = reply.issues();
        (scan == null ? issues : scans.check(scan, issues)).throwIfAny();
        if (inquiry.state() != Inquiry.State.SENT) {
            throw Problem.of(ProblemKind.LINK_NOT_VALID);
        }
        inquiry.answer(reply, clock.instant());
        if (scan != null) {
            scans.keep(inquiry, about, scan, actor);
        }
        ledger.append(about.chain(), actor, LedgerAct.INQUIRY_ANSWERED, about.id(), null,
                Map.of("inquiry", inquiry.id().toString(), "found", String.valueOf(reply.found())));
    }
}
