package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.TracingMessage;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Receipt is acknowledged (ITI 19): one act; the office's countersignature follows the point of contact's standing instruction. */
@ApplicationScoped
public class AcknowledgeRequest {

    private final TracingRequests requests;
    private final MessageHead head;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Workflow workflow;
    private final Clock clock;

    @Inject
    public AcknowledgeRequest(TracingRequests requests, MessageHead head, Documents documents, Deadlines deadlines, Workflow workflow, Clock clock) {
        this.requests = requests;
        this.head = head;
        this.documents = documents;
        this.deadlines = deadlines;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The officer who acknowledges works on the request from now on, unless somebody does already. */
    @Transactional
    public TracingRequest acknowledge(Principal by, UUID id, Long version, String remark) {
        by.demand(Permission.ANSWER).demand(Permission.SIGN);
        new Issues().limit(remark, 2000, "remark").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.ACKNOWLEDGE, Side.REQUESTED);
        SealedDocument document = documents.certify(by, request, head.acknowledgement(by, request, new TracingMessage.AcknowledgementBody(
                request.startedAt().truncatedTo(ChronoUnit.SECONDS), request.number(), by.name(),
                deadlines.response(request, clock.instant()).day().toString(), remark == null || remark.isBlank() ? null : remark.strip())));
        documents.countersign(by.actor(), request, document);
        if (request.officer() == null) {
            request.assign(by);
        }
        workflow.take(request, Procedure.ACKNOWLEDGE, Side.REQUESTED, by.actor(), Map.of("message", document.message().toString(), "sha256", document.sha256()));
        return request;
    }
}
