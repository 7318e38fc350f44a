package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Withdrawal;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The requesting State needs no answer any more (ITI 16). An answer that crosses with the withdrawal still counts. */
@ApplicationScoped
public class WithdrawRequest {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public WithdrawRequest(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    @Transactional
    public TracingRequest withdraw(Principal by, UUID id, Long version, WithdrawalReason reason, String explanation) {
        by.demand(Permission.OPEN_TRACES);
        new Issues().demand(reason != null, "reason", "required").limit(explanation, 2000, "explanation").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        correspondence.send(by, request, Procedure.WITHDRAW, MessageKind.WITHDRAWAL, documents.last(id, MessageKind.REQUEST).orElse(null),
                new Withdrawal(reason.name(), explanation == null || explanation.isBlank() ? null : explanation.strip()));
        return request;
    }
}
