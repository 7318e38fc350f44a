package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Correction;
import iti.message.MessageKind;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The requested State corrects its response: the whole response as it now stands supersedes the one that was sent (ITI 20). */
@ApplicationScoped
public class CorrectResponse {

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public CorrectResponse(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /**
     * Takes the response that stands into the draft. The draft that response was made of is left as it is, for it also has what was withheld.
     */
    @Transactional
    public TracingRequest begin(Principal by, UUID id, Long version) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        if (!Procedure.CORRECT_RESPONSE.permits(request.side(), request.status())) {
            throw Workflow.notPermitted(request, Procedure.CORRECT_RESPONSE);
        }
        correspondence.demandNoneWaiting(request, Procedure.CORRECT_RESPONSE);
        ResponseBody stands = documents.answer(id).map(d -> documents.message(d).response())
                .orElseThrow(() -> Workflow.notPermitted(request, Procedure.CORRECT_RESPONSE));
        if (!ResponseDrafts.leaves(ResponseDrafts.of(request), stands)) {
            request.keepResponseDraft(ResponseDrafts.text(ResponseDrafts.from(stands)));
        }
        return request;
    }

    /**
     * Proposes the kept draft of the response as the correction.
     *
     * @throws Problem {@code INVALID_INPUT} naming every gap at once, also when the draft answers more or less fully than the response it corrects
     */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version, String explanation) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        ResponseBody draft = ResponseDrafts.of(request);
        SealedDocument superseded = documents.answer(id).orElseThrow(() -> Workflow.notPermitted(request, Procedure.CORRECT_RESPONSE));
        Issues issues = new Issues().demandText(explanation, "explanation").limit(explanation, 4000, "explanation");
        ResponseDrafts.missing(draft, documents.lines(id)).list().forEach(issues::add);
        issues.demand(documents.message(superseded).response().completeness().equals(draft.completeness()), "response.completeness", "sameCompleteness").throwIfAny();
        superseded.leave();
        correspondence.propose(by, request, Procedure.CORRECT_RESPONSE, MessageKind.CORRECTION, null, new Correction(
                new Answered(superseded.message(), superseded.sha256()), explanation.strip(), null, ResponseDrafts.leaving(draft)));
        return request;
    }
}
