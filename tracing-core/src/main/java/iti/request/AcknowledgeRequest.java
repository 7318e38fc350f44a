package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageKind;
import iti.message.TracingMessage.AcknowledgementBody;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Receipt is acknowledged (ITI 19): one act; the office's countersignature follows the point of contact's standing instruction. */
@ApplicationScoped
public class AcknowledgeRequest {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;
    private final Workflow workflow;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    public AcknowledgeRequest(TracingRequests requests, Documents documents, Correspondence correspondence, Workflow workflow, Deadlines deadlines, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The officer who acknowledges works on the request from now on, unless somebody does already. */
    @Transactional
    public TracingRequest acknowledge(Principal by, UUID id, Long version, String remark) {
        by.demand(Permission.ANSWER);
        new Issues().limit(remark, 2000, "remark").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.ACKNOWLEDGE);
        correspondence.send(by, request, Procedure.ACKNOWLEDGE, MessageKind.ACKNOWLEDGEMENT, documents.last(id, MessageKind.REQUEST).orElse(null),
                new AcknowledgementBody(request.startedAt().truncatedTo(ChronoUnit.SECONDS), request.number(), by.name(),
                        deadlines.response(request, clock.instant()).day().toString(), remark == null || remark.isBlank() ? null : remark.strip()));
        if (request.officer() == null) {
            request.assign(by);
        }
        return request;
    }
}
