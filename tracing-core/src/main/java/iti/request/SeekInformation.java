package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.TracingMessage;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The requested State seeks what the request lacks (ITI 21); its clock stops. */
@ApplicationScoped
public class SeekInformation {

    private final TracingRequests requests;
    private final MessageHead head;
    private final Documents documents;
    private final Workflow workflow;

    @Inject
    public SeekInformation(TracingRequests requests, MessageHead head, Documents documents, Workflow workflow) {
        this.requests = requests;
        this.head = head;
        this.documents = documents;
        this.workflow = workflow;
    }

    @Transactional
    public TracingRequest seek(Principal by, UUID id, Long version, Set<InformationItem> items, String explanation) {
        by.demand(Permission.ANSWER).demand(Permission.SIGN);
        new Issues().demandSome(items, "items").demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.SEEK_INFORMATION, Side.REQUESTED);
        SealedDocument document = documents.certify(by, request, head.informationSought(by, request,
                new TracingMessage.InformationSoughtBody(items.stream().map(Enum::name).sorted().toList(), explanation.strip())));
        documents.countersign(by.actor(), request, document);
        workflow.take(request, Procedure.SEEK_INFORMATION, Side.REQUESTED, by.actor(), Map.of("message", document.message().toString(), "sha256", document.sha256()));
        return request;
    }
}
