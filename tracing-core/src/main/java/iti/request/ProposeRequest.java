package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.message.MessageKind;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The officer certifies the request as complete (ITI 16, 17), with the earlier answers that may go along (ITI 15 (c)); a second person looks at it next. */
@ApplicationScoped
public class ProposeRequest {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final DraftRequest drafts;
    private final MessageHead head;
    private final OnwardRelease onward;
    private final RequestPhotos photos;
    private final Documents documents;
    private final Workflow workflow;

    @Inject
    public ProposeRequest(TracingRequests requests, CaseFiles cases, DraftRequest drafts, MessageHead head, OnwardRelease onward, RequestPhotos photos, Documents documents,
                          Workflow workflow) {
        this.requests = requests;
        this.cases = cases;
        this.drafts = drafts;
        this.head = head;
        this.onward = onward;
        this.photos = photos;
        this.documents = documents;
        this.workflow = workflow;
    }

    /** @throws Problem {@code INVALID_INPUT} naming every gap at once */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version) {
        by.demand(Permission.OPEN_TRACES).demand(Permission.SIGN);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.PROPOSE);
        CaseFile file = cases.find(by, request.caseFile());
        drafts.missing(request, file).throwIfAny();
        RequestSubject subject = RequestSubject.of(request, file);
        request.summarise(subject.summary(), file.handling());
        SealedDocument document = documents.certify(by, request, Procedure.ISSUE, head.write(by, request, MessageKind.REQUEST, null,
                RequestContents.body(request.content(), file.recovery(), subject, onward.passes(request), drafts.mandate(file)).with(photos.described(request))));
        workflow.take(request, Procedure.PROPOSE, by.actor(), Map.of("message", document.message().toString()));
        return request;
    }
}
