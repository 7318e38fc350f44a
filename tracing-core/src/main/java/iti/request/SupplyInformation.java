package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.firearm.FirearmDescription;
import iti.message.TracingMessage;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The requesting State supplies what was sought, with the weapon as it is described now (ITI 21); the other clock runs again. */
@ApplicationScoped
public class SupplyInformation {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final MessageHead head;
    private final Documents documents;
    private final Workflow workflow;

    @Inject
    public SupplyInformation(TracingRequests requests, CaseFiles cases, MessageHead head, Documents documents, Workflow workflow) {
        this.requests = requests;
        this.cases = cases;
        this.head = head;
        this.documents = documents;
        this.workflow = workflow;
    }

    @Transactional
    public TracingRequest supply(Principal by, UUID id, Long version, String explanation) {
        by.demand(Permission.OPEN_TRACES).demand(Permission.SIGN);
        new Issues().demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.SUPPLY_INFORMATION, Side.REQUESTING);
        CaseFile file = cases.find(by, request.caseFile());
        FirearmDescription weapon = DraftRequest.firearm(file, request.firearm()).description();
        weapon.missing("firearm.").throwIfAny();
        request.summarise(FirearmText.summary(weapon), file.handling());
        SealedDocument document = documents.certify(by, request, head.informationSupplied(by, request,
                new TracingMessage.InformationSuppliedBody(explanation.strip(), FirearmText.toMessage(weapon))));
        documents.countersign(by.actor(), request, document);
        workflow.take(request, Procedure.SUPPLY_INFORMATION, Side.REQUESTING, by.actor(), Map.of("message", document.message().toString(), "sha256", document.sha256()));
        return request;
    }
}
