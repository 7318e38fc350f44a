package iti.request;

import iti.ledger.Ledger;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The only place that moves the status of a tracing request: table, then ledger, then status, in one transaction. */
@ApplicationScoped
public class Workflow {

    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Workflow(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @param actor   who acts, as the ledger names them
     * @param details codes and digests for the ledger
     * @throws Problem {@code STEP_NOT_PERMITTED} with step, status and paragraphs
     */
    void take(TracingRequest request, Procedure step, Side by, String actor, Map<String, String> details) {
        demand(request, step, by);
        Instant now = clock.instant();
        ledger.append(request.chain(), actor, step.act(), request.id(), request.counterpart(), details);
        request.enter(step, now);
    }

    /** @throws Problem {@code STEP_NOT_PERMITTED} when the table does not permit the step now */
    void demand(TracingRequest request, Procedure step, Side by) {
        if (!step.permits(by, request.status())) {
            throw Problem.of(ProblemKind.STEP_NOT_PERMITTED, Map.of("step", step.name(), "status", request.status().name(),
                    "paragraphs", step.paragraphs()));
        }
    }
}
