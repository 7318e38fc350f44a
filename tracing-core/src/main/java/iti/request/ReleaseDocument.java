package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.MessageBody.Correction;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * What is certified but must not leave on one person's word: a second person approves it or returns it, the point of
 * contact countersigns (ITI 25). The status moves when it leaves. The request itself has its own steps: {@link ApproveRequest}.
 */
@ApplicationScoped
public class ReleaseDocument {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;
    private final Workflow workflow;
    private final Ledger ledger;

    @Inject
    public ReleaseDocument(TracingRequests requests, Documents documents, Correspondence correspondence, Workflow workflow, Ledger ledger) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
        this.workflow = workflow;
        this.ledger = ledger;
    }

    /** @throws Problem {@code SECOND_PERSON_NEEDED} when the person certified the document */
    @Transactional
    public TracingRequest approve(Principal by, UUID id, Long version) {
        by.demand(Permission.APPROVE);
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument document = waiting(request);
        if (document.stage() != SealedDocument.Stage.CERTIFIED) {
            throw Workflow.notPermitted(request, document.step());
        }
        if (by.id().equals(document.certifiedBy())) {
            throw Problem.of(ProblemKind.SECOND_PERSON_NEEDED);
        }
        document.enter(SealedDocument.Stage.APPROVED);
        ledger.append(request.chain(), by.actor(), LedgerAct.RESPONSE_APPROVED, request.id(), request.counterpart(), details(document));
        return request;
    }

    /** Returns it to the officer; drafts are as they were. */
    @Transactional
    public TracingRequest returnToOfficer(Principal by, UUID id, Long version, String reason) {
        if (!by.may(Permission.APPROVE)) {
            by.demand(Permission.COUNTERSIGN);
        }
        new Issues().demandText(reason, "reason").limit(reason, 2000, "reason").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument document = waiting(request);
        document.enter(SealedDocument.Stage.RETURNED);
        ledger.append(request.chain(), by.actor(), LedgerAct.RESPONSE_RETURNED, request.id(), request.counterpart(), details(document));
        return request;
    }

    /** The point of contact countersigns; the document leaves and the status moves. */
    @Transactional
    public TracingRequest release(Principal by, UUID id, Long version) {
        by.demand(Permission.COUNTERSIGN);
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument document = waiting(request);
        if (document.stage() != SealedDocument.Stage.APPROVED) {
            throw Workflow.notPermitted(request, document.step());
        }
        workflow.demand(request, document.step());
        TracingMessage message = documents.message(document);
        correspondence.leave(by, request, document, AnswerDetails.of(message.response()));
        if (message.body() instanceof Correction correction && correction.request() != null) {
            request.write(RequestContents.of(message.priority(), correction.request()));
        }
        return request;
    }

    private SealedDocument waiting(TracingRequest request) {
        return documents.waiting(request.id()).filter(d -> d.kind() != MessageKind.REQUEST)
                .orElseThrow(() -> Workflow.notPermitted(request, request.side() == Side.REQUESTED ? Procedure.RESPOND : Procedure.CORRECT_REQUEST));
    }

    private static Map<String, String> details(SealedDocument document) {
        return Map.of("kind", document.kind().name(), "sha256", document.sha256());
    }
}
