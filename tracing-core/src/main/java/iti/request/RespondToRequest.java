package iti.request;

import iti.casefile.FailureReason;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.HandlingCode;
import iti.message.MessageBody.Delay;
import iti.message.MessageBody.Refusal;
import iti.message.MessageKind;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The answer (ITI 20), also interim, in part, delayed or refused with ground and reason (ITI 22, 23): drafted and certified
 * by the answering officer, then released by others: {@link ReleaseDocument}. The status moves when it leaves.
 */
@ApplicationScoped
public class RespondToRequest {

    /** Outcomes that many weapons can have in common. */
    public static final Set<Outcome> NOTHING_FOUND = EnumSet.of(Outcome.NO_RECORD_THOUGH_EXPECTED, Outcome.RETENTION_OVER, Outcome.NOT_OUR_MANUFACTURE,
            Outcome.INSUFFICIENT_DATA, Outcome.NOT_INDUSTRIAL);

    private final TracingRequests requests;
    private final Documents documents;
    private final Correspondence correspondence;

    @Inject
    public RespondToRequest(TracingRequests requests, Documents documents, Correspondence correspondence) {
        this.requests = requests;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /** Keeps what was typed; the handling code of the answer stays as it was. */
    @Transactional
    public TracingRequest write(Principal by, UUID id, Long version, ResponseBody draft) {
        return write(by, id, version, draft, null);
    }

    /**
     * Keeps what was typed. Restrictions that are not stated are those of {@link Restrictions#defaultFor}.
     *
     * @param handling handling code of the answer, not below that of the request; null leaves it as it was
     */
    @Transactional
    public TracingRequest write(Principal by, UUID id, Long version, ResponseBody draft, HandlingCode handling) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        correspondence.demandNoneWaiting(request, Procedure.RESPOND);
        ResponseDrafts.formIssues(draft).demand(handling == null || handling.compareTo(request.handling()) >= 0, "response.handling", "belowContent").throwIfAny();
        request.keepResponseDraft(ResponseDrafts.text(ResponseDrafts.restricted(draft, request)));
        if (handling != null) {
            request.handleAnswer(handling);
        }
        return request;
    }

    /** Keeps the answer about one line of a schedule, in the form of a response of its own; null takes it out of the draft again. */
    @Transactional
    public TracingRequest writeLine(Principal by, UUID id, Long version, int line, ResponseBody answer) {
        ResponseBody draft = ResponseDrafts.of(requests.find(by, id));
        if (!documents.lines(id).contains(line)) {
            throw Problem.notFound();
        }
        return write(by, id, version, answer == null ? LineAnswers.without(draft, line) : LineAnswers.with(draft, line, answer));
    }

    /** Keeps one answer for all lines of a schedule that have none yet: nothing was found for them. */
    @Transactional
    public TracingRequest writeRest(Principal by, UUID id, Long version, Outcome outcome, FailureReason failure, String remarks) {
        new Issues().demand(outcome != null && NOTHING_FOUND.contains(outcome), "outcome", "required").limit(remarks, 4000, "remarks").throwIfAny();
        return write(by, id, version, LineAnswers.withRest(ResponseDrafts.of(requests.find(by, id)), documents.lines(id), outcome, failure, remarks));
    }

    /** What the kept draft still lacks. */
    @Transactional
    public Issues missing(Principal by, UUID id) {
        return ResponseDrafts.missing(ResponseDrafts.of(requests.find(by, id)), documents.lines(id));
    }

    /** The officer certifies the kept draft. @throws Problem {@code INVALID_INPUT} naming every gap at once */
    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version) {
        by.demand(Permission.ANSWER);
        TracingRequest request = requests.forChange(by, id, version);
        correspondence.demandNoneWaiting(request, Procedure.RESPOND);
        ResponseBody draft = ResponseDrafts.of(request);
        ResponseDrafts.missing(draft, documents.lines(id)).throwIfAny();
        ResponseBody leaving = ResponseDrafts.leaving(draft);
        Completeness completeness = Completeness.valueOf(draft.completeness());
        MessageKind kind = kind(completeness);
        correspondence.propose(by, request, Procedure.of(kind, Side.REQUESTED, completeness), kind, documents.last(id, MessageKind.REQUEST).orElse(null),
                switch (completeness) {
                    case FULL, PART, INTERIM -> leaving;
                    case DELAYED -> new Delay(leaving.grounds(), leaving.reason(), leaving.until());
                    case REFUSED -> new Refusal(leaving.grounds(), leaving.reason());
                });
        return request;
    }

    private static MessageKind kind(Completeness completeness) {
        return switch (completeness) {
            case FULL, PART -> MessageKind.RESPONSE;
            case INTERIM -> MessageKind.INTERIM_RESPONSE;
            case DELAYED -> MessageKind.DELAY;
            case REFUSED -> MessageKind.REFUSAL;
        };
    }
}
