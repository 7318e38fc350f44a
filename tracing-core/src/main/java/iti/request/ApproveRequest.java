package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** A second person approves a proposed request or returns it to the officer (ITI 16, 17); never the one who certified it. */
@ApplicationScoped
public class ApproveRequest {

    private final TracingRequests requests;
    private final Documents documents;
    private final Workflow workflow;

    @Inject
    public ApproveRequest(TracingRequests requests, Documents documents, Workflow workflow) {
        this.requests = requests;
        this.documents = documents;
        this.workflow = workflow;
    }

    /** @throws Problem {@code SECOND_PERSON_NEEDED} when the person certified the request */
    @Transactional
    public TracingRequest approve(Principal by, UUID id, Long version) {
        by.demand(Permission.APPROVE);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.APPROVE);
        SealedDocument document = documents.waitingRequest(id).orElseThrow(Problem::notFound);
        if (by.id().equals(document.certifiedBy())) {
            throw Problem.of(ProblemKind.SECOND_PERSON_NEEDED);
        }
        document.enter(SealedDocument.Stage.APPROVED);
        workflow.take(request, Procedure.APPROVE, by.actor(), Map.of("sha256", document.sha256()));
        return request;
    }

    /** Returns it to the officer as a draft, with the reason. */
    @Transactional
    public TracingRequest returnToOfficer(Principal by, UUID id, Long version, String reason) {
        if (!by.may(Permission.APPROVE)) {
            by.demand(Permission.COUNTERSIGN);
        }
        new Issues().demandText(reason, "reason").limit(reason, 2000, "reason").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.RETURN);
        documents.waitingRequest(id).ifPresent(d -> d.enter(SealedDocument.Stage.RETURNED));
        workflow.take(request, Procedure.RETURN, by.actor(), Map.of());
        return request;
    }
}
