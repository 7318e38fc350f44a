package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.ClarificationSought;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The requesting State seeks clarification of an answer (ITI 23). */
@ApplicationScoped
public class SeekClarification {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public SeekClarification(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    @Transactional
    public TracingRequest seek(Principal by, UUID id, Long version, String question) {
        by.demand(Permission.OPEN_TRACES);
        new Issues().demandText(question, "question").limit(question, 4000, "question").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument answer = documents.answer(id).orElseThrow(() -> Workflow.notPermitted(request, Procedure.SEEK_CLARIFICATION));
        correspondence.send(by, request, Procedure.SEEK_CLARIFICATION, MessageKind.CLARIFICATION_SOUGHT, answer, new ClarificationSought(question.strip()));
        return request;
    }
}
