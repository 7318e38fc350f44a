package iti.request;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.TracingMessage.Sequence;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** The only place that moves the status of a tracing request: table, then ledger, then status, in one transaction. */
@ApplicationScoped
public class Workflow {

    private static final String SYSTEM = "system";

    private final Ledger ledger;
    private final Documents documents;

    @Inject
    public Workflow(Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    /**
     * Takes a step inside the own State, before the request is issued.
     *
     * @param actor   who acts, as the ledger names them
     * @param details codes and digests for the ledger
     * @throws Problem {@code STEP_NOT_PERMITTED} with step, status and paragraphs
     */
    void take(TracingRequest request, Procedure step, String actor, Map<String, String> details) {
        demand(request, step);
        ledger.append(request.chain(), actor, step.act(), request.id(), request.counterpart(), details);
        request.enter(step);
    }

    /**
     * A message left or was placed: the request stands where all its messages lead. When this one came late between others,
     * the ledger says where that settled the status.
     *
     * @param details further codes for the ledger
     */
    void record(TracingRequest request, SealedDocument document, String actor, Map<String, String> details) {
        Course course = documents.course(request.id());
        boolean counted = !course.withoutEffect().contains(document.message());
        Status expected = counted ? document.step().after(request.status()) : request.status();
        ledger.append(request.chain(), actor, counted ? act(request, document) : LedgerAct.ACT_WITHOUT_EFFECT, request.id(), request.counterpart(),
                entry(document, details));
        if (course.status() != expected) {
            ledger.append(request.chain(), SYSTEM, LedgerAct.STATUS_SETTLED, request.id(), request.counterpart(), Map.of("status", course.status().name()));
        }
        documents.mark(request.id(), course);
        request.follow(course);
    }

    /** @throws Problem {@code STEP_NOT_PERMITTED} when the table does not permit the step to the own State now */
    void demand(TracingRequest request, Procedure step) {
        if (!step.permits(request.side(), request.status())) {
            throw notPermitted(request, step);
        }
    }

    static Problem notPermitted(TracingRequest request, Procedure step) {
        return Problem.of(ProblemKind.STEP_NOT_PERMITTED, Map.of("step", step.name(), "status", request.status().name(), "paragraphs", step.paragraphs()));
    }

    private static LedgerAct act(TracingRequest request, SealedDocument document) {
        return document.step() == Procedure.ISSUE && request.side() == Side.REQUESTED ? LedgerAct.REQUEST_RECEIVED : document.step().act();
    }

    private static Map<String, String> entry(SealedDocument document, Map<String, String> details) {
        Sequence sequence = document.sequence();
        Map<String, String> all = new TreeMap<>(details);
        all.putAll(Map.of("message", document.message().toString(), "sha256", document.sha256(), "step", document.step().name(),
                "own", String.valueOf(sequence.own()), "seen", String.valueOf(sequence.seen()), "signedAt", document.signedAt().toString()));
        return all;
    }
}
