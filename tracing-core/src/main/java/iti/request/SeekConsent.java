package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.ConsentSought;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Prior consent is sought to use an answer beyond its restrictions (ITI 15 (c)). */
@ApplicationScoped
public class SeekConsent {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public SeekConsent(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /** @param state for an onward release the State that would receive the answer; null otherwise */
    @Transactional
    public TracingRequest seek(Principal by, UUID id, Long version, ConsentPurpose purpose, String state, String explanation) {
        by.demand(Permission.OPEN_TRACES);
        boolean onward = purpose == ConsentPurpose.ONWARD_RELEASE;
        TracingRequest request = requests.forChange(by, id, version);
        new Issues().demand(purpose != null, "purpose", "required").demand(!onward || state != null && state.matches("[A-Z]{2}"), "state", "stateCode")
                .demand(!onward || !request.counterpart().equals(state) && !request.ownState().equals(state), "state", "partyToTheRequest")
                .demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        SealedDocument answer = documents.answer(id).orElseThrow(() -> Workflow.notPermitted(request, Procedure.SEEK_CONSENT));
        correspondence.send(by, request, Procedure.SEEK_CONSENT, MessageKind.CONSENT_SOUGHT, answer,
                new ConsentSought(purpose.name(), onward ? state : null, explanation.strip()));
        return request;
    }
}
