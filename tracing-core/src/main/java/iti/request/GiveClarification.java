package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Clarification;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The requested State clarifies its answer (ITI 23). Reasons are explained; what a record says goes into a response. */
@ApplicationScoped
public class GiveClarification {

    private final TracingRequests requests;
    private final Threads threads;
    private final Correspondence correspondence;

    @Inject
    public GiveClarification(TracingRequests requests, Threads threads, Correspondence correspondence) {
        this.requests = requests;
        this.threads = threads;
        this.correspondence = correspondence;
    }

    /** Answers the oldest question that is open. */
    @Transactional
    public TracingRequest clarify(Principal by, UUID id, Long version, String explanation) {
        by.demand(Permission.ANSWER);
        new Issues().demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument question = threads.open(id, MessageKind.CLARIFICATION_SOUGHT).orElseThrow(() -> Workflow.notPermitted(request, Procedure.CLARIFY)).asked();
        correspondence.send(by, request, Procedure.CLARIFY, MessageKind.CLARIFICATION, question, new Clarification(explanation.strip()));
        return request;
    }
}
