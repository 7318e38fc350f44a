package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.MessageKind;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * The answer (ITI 20), also in part, delayed or refused with ground and reason (ITI 22, 23): drafted and certified by the
 * answering officer, approved by a second person, countersigned by the point of contact. The status moves when it leaves.
 */
@ApplicationScoped
public class RespondToRequest {

    private final TracingRequests requests;
    private final MessageHead head;
    private final Documents documents;
    private final Workflow workflow;
    private final Ledger ledger;

    @Inject
    public RespondToRequest(TracingRequests requests, MessageHead head, Documents documents, Workflow workflow, Ledger ledger) {
        this.requests = requests;
        this.head = head;
        this.documents = documents;
        this.workflow = workflow;
        this.ledger = ledger;
    }

    /** Keeps what was typed. */
    @Transactional
    public TracingRequest write(Principal by, UUID id, Long version, ResponseBody draft) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        demandNoneWaiting(request);
        ResponseDrafts.formIssues(draft).throwIfAny();
        request.keepResponseDraft(ResponseDrafts.text(draft));
        return request;
    }

    /** What the kept draft still lacks. */
    @Transactional
    public Issues missing(Principal by, UUID id) {
        return ResponseDrafts.missing(ResponseDrafts.of(requests.find(by, id)));
    }

    /** The officer certifies the kept draft. @throws Problem {@code INVALID_INPUT} naming every gap at once */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version) {
        by.demand(Permission.ANSWER).demand(Permission.SIGN);
        TracingRequest request = requests.forChange(by, id, version);
        demandNoneWaiting(request);
        ResponseBody draft = ResponseDrafts.of(request);
        ResponseDrafts.missing(draft).throwIfAny();
        workflow.demand(request, step(draft), Side.REQUESTED);
        SealedDocument document = documents.certify(by, request, head.response(by, request, ResponseDrafts.leaving(draft)));
        ledger.append(request.chain(), by.actor(), LedgerAct.RESPONSE_PROPOSED, request.id(), request.counterpart(), Map.of("sha256", document.sha256()));
        return request;
    }

    /** @throws Problem {@code SECOND_PERSON_NEEDED} when the person certified the response */
    @Transactional
    public TracingRequest approve(Principal by, UUID id, Long version) {
        by.demand(Permission.APPROVE);
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument document = waiting(request, SealedDocument.Stage.CERTIFIED);
        if (by.id().equals(document.certifiedBy())) {
            throw Problem.of(ProblemKind.SECOND_PERSON_NEEDED);
        }
        document.enter(SealedDocument.Stage.APPROVED);
        ledger.append(request.chain(), by.actor(), LedgerAct.RESPONSE_APPROVED, request.id(), request.counterpart(), Map.of("sha256", document.sha256()));
        return request;
    }

    /** Returns it to the officer; the draft is as it was. */
    @Transactional
    public TracingRequest returnToOfficer(Principal by, UUID id, Long version, String reason) {
        if (!by.may(Permission.APPROVE)) {
            by.demand(Permission.COUNTERSIGN);
        }
        new Issues().demandText(reason, "reason").limit(reason, 2000, "reason").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument document = documents.waiting(request, MessageKind.RESPONSE).orElseThrow(() -> notPermitted(request));
        document.enter(SealedDocument.Stage.RETURNED);
        ledger.append(request.chain(), by.actor(), LedgerAct.RESPONSE_RETURNED, request.id(), request.counterpart(), Map.of());
        return request;
    }

    /** The point of contact countersigns; the answer leaves and the status moves. */
    @Transactional
    public TracingRequest release(Principal by, UUID id, Long version) {
        by.demand(Permission.COUNTERSIGN);
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument document = waiting(request, SealedDocument.Stage.APPROVED);
        ResponseBody response = documents.message(document).response();
        Procedure step = step(response);
        workflow.demand(request, step, Side.REQUESTED);
        documents.countersign(by.actor(), request, document);
        workflow.take(request, step, Side.REQUESTED, by.actor(), details(document, response));
        return request;
    }

    static Map<String, String> details(SealedDocument document, ResponseBody response) {
        return Map.of("message", document.message().toString(), "sha256", document.sha256(), "completeness", response.completeness(),
                "outcome", response.outcome() == null ? "" : response.outcome());
    }

    /** The step that a response means. @throws Problem {@code INVALID_INPUT} for a completeness we do not know */
    static Procedure step(ResponseBody response) {
        for (Completeness completeness : Completeness.values()) {
            if (completeness.name().equals(response.completeness())) {
                return switch (completeness) {
                    case FULL -> Procedure.RESPOND;
                    case PART -> Procedure.RESPOND_IN_PART;
                    case DELAYED -> Procedure.DELAY;
                    case REFUSED -> Procedure.REFUSE;
                };
            }
        }
        throw Problem.invalid(iti.problem.Issue.of("response.completeness", "unknownCode"));
    }

    private SealedDocument waiting(TracingRequest request, SealedDocument.Stage stage) {
        return documents.waiting(request, MessageKind.RESPONSE).filter(d -> d.stage() == stage).orElseThrow(() -> notPermitted(request));
    }

    private void demandNoneWaiting(TracingRequest request) {
        if (documents.waiting(request, MessageKind.RESPONSE).isPresent()) {
            throw notPermitted(request);
        }
    }

    private static Problem notPermitted(TracingRequest request) {
        return Problem.of(ProblemKind.STEP_NOT_PERMITTED, Map.of("step", "RESPOND", "status", request.status().name(), "paragraphs", "20, 22, 23"));
    }
}
