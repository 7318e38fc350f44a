package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageKind;
import iti.message.TracingMessage.InformationSoughtBody;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** The requested State seeks what the request lacks (ITI 21); its clock stops. */
@ApplicationScoped
public class SeekInformation {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public SeekInformation(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    @Transactional
    public TracingRequest seek(Principal by, UUID id, Long version, Set<InformationItem> items, String explanation) {
        by.demand(Permission.ANSWER);
        new Issues().demandSome(items, "items").demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        correspondence.send(by, request, Procedure.SEEK_INFORMATION, MessageKind.INFORMATION_SOUGHT, documents.last(id, MessageKind.REQUEST).orElse(null),
                new InformationSoughtBody(items.stream().map(Enum::name).sorted().toList(), explanation.strip()));
        return request;
    }
}
