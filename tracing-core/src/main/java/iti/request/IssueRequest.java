package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageKind;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The point of contact countersigns an approved request; it leaves (ITI 16, 17, 25). */
@ApplicationScoped
public class IssueRequest {

    private final TracingRequests requests;
    private final Documents documents;
    private final Workflow workflow;

    @Inject
    public IssueRequest(TracingRequests requests, Documents documents, Workflow workflow) {
        this.requests = requests;
        this.documents = documents;
        this.workflow = workflow;
    }

    @Transactional
    public TracingRequest issue(Principal by, UUID id, Long version) {
        by.demand(Permission.COUNTERSIGN);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.ISSUE, Side.REQUESTING);
        SealedDocument document = documents.waiting(request, MessageKind.REQUEST).orElseThrow(Problem::notFound);
        documents.countersign(by.actor(), request, document);
        workflow.take(request, Procedure.ISSUE, Side.REQUESTING, by.actor(), Map.of("message", document.message().toString(), "sha256", document.sha256()));
        return request;
    }
}
