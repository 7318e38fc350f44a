package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.RecoveryEvent;
import iti.firearm.FirearmDescription;
import iti.message.TracingMessage;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The officer certifies the request as complete (ITI 16, 17); a second person looks at it next. */
@ApplicationScoped
public class ProposeRequest {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final DraftRequest drafts;
    private final MessageHead head;
    private final Documents documents;
    private final Workflow workflow;

    @Inject
    public ProposeRequest(TracingRequests requests, CaseFiles cases, DraftRequest drafts, MessageHead head, Documents documents, Workflow workflow) {
        this.requests = requests;
        this.cases = cases;
        this.drafts = drafts;
        this.head = head;
        this.documents = documents;
        this.workflow = workflow;
    }

    /** @throws Problem {@code INVALID_INPUT} naming every gap at once */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version) {
        by.demand(Permission.OPEN_TRACES).demand(Permission.SIGN);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.PROPOSE, Side.REQUESTING);
        CaseFile file = cases.find(by, request.caseFile());
        drafts.missing(request, file).throwIfAny();
        FirearmDescription weapon = DraftRequest.firearm(file, request.firearm()).description();
        request.summarise(FirearmText.summary(weapon), file.handling());
        SealedDocument document = documents.certify(by, request, head.request(by, request, body(request.content(), file.recovery(), weapon)));
        workflow.take(request, Procedure.PROPOSE, Side.REQUESTING, by.actor(), Map.of("message", document.message().toString()));
        return request;
    }

    private static TracingMessage.RequestBody body(RequestContent content, RecoveryEvent recovery, FirearmDescription weapon) {
        return new TracingMessage.RequestBody(
                content.urgencyJustification(),
                new TracingMessage.Illicit(names(content.grounds()), content.legalJustification(), content.embargo()),
                new TracingMessage.Circumstances(recovery.kind().name(), recovery.date().toString(), recovery.place(), recovery.authority(),
                        recovery.weapons(), recovery.circumstances()),
                FirearmText.toMessage(weapon),
                new TracingMessage.Purpose(names(content.uses()), content.useDescription(), content.caseNumber()),
                new TracingMessage.Confidentiality(content.confidentialityGuaranteed(), content.confidentialityReason()),
                names(content.wanted()),
                new TracingMessage.DomesticCheck(content.domesticCheck(), content.domesticResult()));
    }

    private static java.util.List<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }
}
