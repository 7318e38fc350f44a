package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Misrouted;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The weapon was neither made nor imported in the requested State, which suggests another one to ask (ITI 20). */
@ApplicationScoped
public class ReportMisrouted {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public ReportMisrouted(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /** @param suggestedState ISO 3166-1 alpha-2, or null when nothing points anywhere */
    @Transactional
    public TracingRequest report(Principal by, UUID id, Long version, String explanation, String suggestedState) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        new Issues().demandText(explanation, "explanation").limit(explanation, 4000, "explanation")
                .demand(suggestedState == null || suggestedState.matches("[A-Z]{2}"), "suggestedState", "stateCode")
                .demand(!request.ownState().equals(suggestedState), "suggestedState", "ownState").throwIfAny();
        correspondence.send(by, request, Procedure.REPORT_MISROUTED, MessageKind.MISROUTED, documents.last(id, MessageKind.REQUEST).orElse(null),
                new Misrouted(explanation.strip(), suggestedState));
        return request;
    }
}
