package iti.request;

import iti.access.Permission;
import iti.access.Principal;
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
    private final Correspondence correspondence;
    private final Workflow workflow;

    @Inject
    public IssueRequest(TracingRequests requests, Documents documents, Correspondence correspondence, Workflow workflow) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
        this.workflow = workflow;
    }

    @Transactional
    public TracingRequest issue(Principal by, UUID id, Long version) {
        by.demand(Permission.COUNTERSIGN);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.ISSUE);
        correspondence.leave(by, request, documents.waitingRequest(id).orElseThrow(Problem::notFound), Map.of());
        return request;
    }
}
