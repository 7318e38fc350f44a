package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Speaks for the State to the other one: at once under the standing instruction of the point of contact, or after a second person. */
@ApplicationScoped
public class Correspondence {

    private final MessageHead head;
    private final OnwardRelease onward;
    private final Documents documents;
    private final Workflow workflow;
    private final Ledger ledger;

    @Inject
    public Correspondence(MessageHead head, OnwardRelease onward, Documents documents, Workflow workflow, Ledger ledger) {
        this.head = head;
        this.onward = onward;
        this.documents = documents;
        this.workflow = workflow;
        this.ledger = ledger;
    }

    /**
     * Certifies, countersigns and sends a message in one act.
     *
     * @param answered the document that it answers, or null
     * @throws Problem {@code STEP_NOT_PERMITTED}, {@code PARTNER_NOT_ENROLLED}
     */
    SealedDocument send(Principal by, TracingRequest request, Procedure step, MessageKind kind, SealedDocument answered, MessageBody body) {
        by.demand(Permission.SIGN);
        workflow.demand(request, step);
        SealedDocument document = documents.certify(by, request, step, head.write(by, request, kind, answered, body));
        leave(by, request, document, Map.of());
        return document;
    }

    /**
     * Certifies a message that a second person approves and the point of contact countersigns.
     *
     * @throws Problem {@code STEP_NOT_PERMITTED}, also while another document of the request waits; {@code PARTNER_NOT_ENROLLED}
     */
    SealedDocument propose(Principal by, TracingRequest request, Procedure step, MessageKind kind, SealedDocument answered, MessageBody body) {
        return propose(by, request, request.priority(), step, kind, answered, body);
    }

    /** The same with the priority that the message gives the request, when that is another one. */
    SealedDocument propose(Principal by, TracingRequest request, Priority priority, Procedure step, MessageKind kind, SealedDocument answered, MessageBody body) {
        by.demand(Permission.SIGN);
        workflow.demand(request, step);
        demandNoneWaiting(request, step);
        SealedDocument document = documents.certify(by, request, step, head.write(by, request, priority, kind, answered, body));
        ledger.append(request.chain(), by.actor(), LedgerAct.RESPONSE_PROPOSED, request.id(), request.counterpart(),
                Map.of("kind", kind.name(), "sha256", document.sha256()));
        return document;
    }

    /** @throws Problem {@code STEP_NOT_PERMITTED} while a document of the request waits for a second person or the point of contact */
    void demandNoneWaiting(TracingRequest request, Procedure step) {
        if (documents.waiting(request.id()).isPresent()) {
            throw Workflow.notPermitted(request, step);
        }
    }

    /**
     * The document leaves, and the request stands where that leads.
     *
     * @throws Problem {@code INVALID_INPUT} when an earlier answer in it may not be passed on any more
     */
    void leave(Principal by, TracingRequest request, SealedDocument document, Map<String, String> details) {
        List<OnwardRelease.Earlier> passed = onward.passedOn(request, documents.message(document).requestBody());
        documents.countersign(by.actor(), request, document);
        workflow.record(request, document, by.actor(), details);
        passed.forEach(e -> ledger.append(request.chain(), by.actor(), LedgerAct.ANSWER_PASSED_ON, e.request().id(), request.counterpart(),
                Map.of("answer", e.answer().message().toString(), "sha256", e.answer().sha256(), "decision", e.decision().name())));
    }
}
