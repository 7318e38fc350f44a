package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.message.MessageKind;
import iti.message.PhotoDescription;
import iti.message.TracingMessage.InformationSuppliedBody;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The requesting State supplies what was sought, with the weapon as it is described now (ITI 21); the other clock runs again. */
@ApplicationScoped
public class SupplyInformation {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final RequestPhotos photos;
    private final Documents documents;
    private final Correspondence correspondence;
    private final Workflow workflow;

    @Inject
    public SupplyInformation(TracingRequests requests, CaseFiles cases, RequestPhotos photos, Documents documents, Correspondence correspondence, Workflow workflow) {
        this.requests = requests;
        this.cases = cases;
        this.photos = photos;
        this.documents = documents;
        this.correspondence = correspondence;
        this.workflow = workflow;
    }

    /** With the photos that go along unless somebody says otherwise. */
    @Transactional
    public TracingRequest supply(Principal by, UUID id, Long version, String explanation) {
        return supply(by, id, version, explanation, null);
    }

    /** @param chosen photos that were not sent with this request yet; null for the usual ones */
    @Transactional
    public TracingRequest supply(Principal by, UUID id, Long version, String explanation, Set<UUID> chosen) {
        by.demand(Permission.OPEN_TRACES);
        new Issues().demandText(explanation, "explanation").limit(explanation, 4000, "explanation").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.SUPPLY_INFORMATION);
        CaseFile file = cases.find(by, request.caseFile());
        RequestSubject subject = RequestSubject.of(request, file);
        subject.missing().throwIfAny();
        List<PhotoDescription> attached = photos.supplied(request, chosen);
        request.summarise(subject.summary(), request.handling());
        correspondence.send(by, request, Procedure.SUPPLY_INFORMATION, MessageKind.INFORMATION_SUPPLIED,
                documents.last(id, MessageKind.INFORMATION_SOUGHT).orElse(null), new InformationSuppliedBody(explanation.strip(), subject.firearm(), subject.schedule(), attached.isEmpty() ? null : attached));
        return request;
    }
}
