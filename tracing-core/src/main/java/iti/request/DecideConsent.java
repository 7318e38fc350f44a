package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Consent;
import iti.message.MessageBody.ConsentSought;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The State that gave an answer decides whether it may be used beyond its restrictions (ITI 15 (c)); a second person releases the decision. */
@ApplicationScoped
public class DecideConsent {

    private final TracingRequests requests;
    private final Threads threads;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public DecideConsent(TracingRequests requests, Threads threads, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.threads = threads;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /**
     * Decides on the oldest question that is open.
     *
     * @param granted    null while nobody has said
     * @param conditions conditions of a consent; the reason, which is mandatory, when it is declined
     */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version, Boolean granted, String conditions) {
        by.demand(Permission.ANSWER);
        new Issues().demand(granted != null, "granted", "required").limit(conditions, 4000, "conditions")
                .demand(granted == null || granted || conditions != null && !conditions.isBlank(), "conditions", "required").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        SealedDocument asked = threads.open(id, MessageKind.CONSENT_SOUGHT).orElseThrow(() -> Workflow.notPermitted(request, Procedure.DECIDE_CONSENT)).asked();
        ConsentSought sought = documents.message(asked).body(ConsentSought.class);
        correspondence.propose(by, request, Procedure.DECIDE_CONSENT, MessageKind.CONSENT, asked, new Consent(granted ? "GRANTED" : "DECLINED", sought.purpose(),
                sought.state(), conditions == null || conditions.isBlank() ? null : conditions.strip()));
        return request;
    }
}
