package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.message.MessageBody.Correction;
import iti.message.MessageKind;
import iti.message.TracingMessage.Answered;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The requesting State corrects its request: the whole request as it now stands supersedes the one that was sent (ITI 17). */
@ApplicationScoped
public class CorrectRequest {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final OnwardRelease onward;
    private final RequestPhotos photos;
    private final DraftRequest drafts;
    private final Documents documents;
    private final Correspondence correspondence;
    private final Workflow workflow;

    @Inject
    public CorrectRequest(TracingRequests requests, CaseFiles cases, DraftRequest drafts, OnwardRelease onward, RequestPhotos photos, Documents documents, Correspondence correspondence,
                          Workflow workflow) {
        this.requests = requests;
        this.cases = cases;
        this.drafts = drafts;
        this.onward = onward;
        this.photos = photos;
        this.documents = documents;
        this.correspondence = correspondence;
        this.workflow = workflow;
    }

    /**
     * Proposes the correction; recovery and weapons are taken from the case as they are described now, earlier answers
     * as they may go along now.
     *
     * @param content what ITI 17 demands beside them; null when that is unchanged
     * @throws Problem {@code INVALID_INPUT} naming every gap at once
     */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version, RequestContent content, String explanation) {
        by.demand(Permission.OPEN_TRACES);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.CORRECT_REQUEST);
        CaseFile file = cases.find(by, request.caseFile());
        RequestSubject subject = RequestSubject.of(request, file);
        RequestContent now = content == null ? request.content() : content;
        Issues issues = new Issues().demandText(explanation, "explanation").limit(explanation, 4000, "explanation");
        now.missing().list().forEach(issues::add);
        subject.missing().list().forEach(issues::add);
        issues.throwIfAny();
        SealedDocument superseded = documents.requestAsItStands(id);
        superseded.leave();
        correspondence.propose(by, request, now.priority(), Procedure.CORRECT_REQUEST, MessageKind.CORRECTION, null, new Correction(
                new Answered(superseded.message(), superseded.sha256()), explanation.strip(),
                RequestContents.body(now, file.recovery(), subject, onward.passes(request), drafts.mandate(file)).with(photos.described(request)), null));
        return request;
    }
}
