package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Duplicate;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The weapon is traced already at another request of the same State (ITI 20). */
@ApplicationScoped
public class ReportDuplicate {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public ReportDuplicate(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /** @param earlier number of the earlier request of the same State */
    @Transactional
    public TracingRequest report(Principal by, UUID id, Long version, String earlier, String explanation) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        boolean known = earlier != null && requests.numbered(by, request.counterpart(), earlier.strip()).filter(r -> !r.id().equals(id)).isPresent();
        new Issues().demandText(earlier, "earlierRequest").demand(earlier == null || earlier.isBlank() || known, "earlierRequest", "unknownNumber")
                .demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        correspondence.send(by, request, Procedure.REPORT_DUPLICATE, MessageKind.DUPLICATE, documents.last(id, MessageKind.REQUEST).orElse(null),
                new Duplicate(earlier.strip(), explanation.strip()));
        return request;
    }
}
