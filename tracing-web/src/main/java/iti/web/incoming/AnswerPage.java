package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.FailureReason;
import iti.casefile.HandlingCode;
import iti.directory.Directory;
import iti.inquiry.HolderChecklists;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.Completeness;
import iti.request.CorrectResponse;
import iti.request.MessageHead;
import iti.request.Outcome;
import iti.request.Procedure;
import iti.request.ReceivedRequest;
import iti.request.ReleasedParts;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.RestrictionGround;
import iti.request.Restrictions;
import iti.request.SegmentEvent;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.FieldErrors;
import iti.web.form.Form;
import iti.web.request.PaperLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The answer in the making: kept as a draft, looked at as it will leave, then signed and handed to a second person (ITI 20, 22, 23). */
@Path("incoming/{request}/answer")
@Controller
@RequestScoped
public class AnswerPage {

    /** Gaps that are named one by one; the lines of a schedule can have hundreds. */
    private static final int NAMED = 20;

    private final SignedIn signedIn;
    private final IncomingView view;
    private final RespondToRequest responses;
    private final HolderChecklists checklists;
    private final CorrectResponse corrections;
    private final ReceivedRequest received;
    private final Directory directory;
    private final MessageHead head;
    private final Answers answers;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public AnswerPage(SignedIn signedIn, IncomingView view, RespondToRequest responses, CorrectResponse corrections, ReceivedRequest received, HolderChecklists checklists, Directory directory, MessageHead head, Answers answers,
                      Models models, MvcContext mvc) {
        this.signedIn = signedIn;
        this.view = view;
        this.responses = responses;
        this.checklists = checklists;
        this.corrections = corrections;
        this.received = received;
        this.directory = directory;
        this.head = head;
        this.answers = answers;
        this.models = models;
        this.mvc = mvc;
    }

    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("done") String done) {
        TracingRequest request = open(id);
        models.put("done", done);
        return page(request, kept(request));
    }

    /**
     * Keeps what was typed; with {@code preview} goes on to what leaves, with {@code more} comes back with another line of the chain,
     * with {@code quote} with what became of the record holders among the remarks.
     */
    @POST
    public Response keep(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form typed = Form.sent(fields);
        if (typed.text("quote") != null) {
            typed.with("response.remarks", HolderFacts.quoted(typed.text("response.remarks"), HolderFacts.of(checklists.of(open(id).id()))));
        }
        ResponseBody draft = AnswerForm.read(typed, ResponseDrafts.of(open(id)));
        HandlingCode handling = typed.code("response.handling", HandlingCode.class);
        try {
            if (!typed.misread().isEmpty()) {
                throw Problem.invalid(typed.misread());
            }
            responses.write(signedIn.principal(), id, typed.version(), draft, handling);
            return typed.text("preview") != null ? answers.next("/incoming/" + id + "/answer/preview", null) : answers.next("/incoming/" + id + "/answer", "saved");
        } catch (Problem problem) {
            TracingRequest now = open(id);
            Form form = AnswerForm.fill(draft, now.version(), 1).with("response.handling", handling == null ? Restrictions.handlingOfAnswer(now) : handling);
            return answers.again(form, problem, () -> kept(now), () -> page(now, form));
        }
    }

    /** Opens the answer that was sent again, to be corrected. */
    @POST
    @Path("correct")
    public Response correct(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        open(id);
        corrections.begin(signedIn.principal(), id, Form.sent(fields).version());
        return answers.next("/incoming/" + id + "/answer", "incoming.correcting");
    }

    /** What of the kept draft leaves, in words, and what it still lacks. */
    @GET
    @Path("preview")
    public String preview(@PathParam("request") UUID id) {
        return preview(open(id), Form.blank());
    }

    /** Signs the kept draft and hands it to a second person. */
    @POST
    @Path("propose")
    public Response propose(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            responses.propose(signedIn.principal(), id, form.version());
            return answers.next("/incoming/" + id, "incoming.proposed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> preview(open(id), form));
        }
    }

    /** Signs the kept draft as the correction of the answer that was sent, and hands it to a second person. */
    @POST
    @Path("propose-correction")
    public Response proposeCorrection(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        open(id);
        try {
            corrections.propose(signedIn.principal(), id, form.version(), form.text("explanation"));
            return answers.next("/incoming/" + id, "incoming.proposed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> preview(open(id), form));
        }
    }

    private TracingRequest open(UUID id) {
        signedIn.principal().demand(Permission.ANSWER);
        return view.find(signedIn.principal(), id);
    }

    private String preview(TracingRequest request, Form form) {
        Principal principal = signedIn.principal();
        List<Issue> missing = responses.missing(principal, request.id()).list();
        models.put("form", form.with("version", request.version()));
        models.put("request", request);
        models.put("standing", view.standing(principal, request));
        models.put("languages", PaperLanguages.of(head.languages(request.counterpart()), mvc.getLocale()));
        models.put("leaves", Restrictions.handlingOfAnswer(request));
        models.put("answer", Leaving.of(ResponseDrafts.leaving(ResponseDrafts.of(request))));
        models.put("gaps", new FieldErrors(missing, mvc.getLocale()).all().stream().limit(NAMED).toList());
        schedule(request);
        return "answer-preview.html";
    }

    /** How far the lines are answered, when it is about several weapons. */
    private void schedule(TracingRequest request) {
        List<ReceivedRequest.Line> lines = received.lines(request);
        models.put("schedule", lines.isEmpty() ? null : view.progress(request, lines));
    }

    private String page(TracingRequest request, Form form) {
        Standing standing = view.standing(signedIn.principal(), request);
        models.put("form", form);
        models.put("request", request);
        models.put("standing", standing);
        models.put("lines", AnswerForm.lines(form));
        view.asked(signedIn.principal(), request);
        models.put("identified", ResponseDrafts.of(request).identifiedAs());
        models.put("partners", directory.states());
        models.put("facts", HolderFacts.of(checklists.of(request.id())));
        models.put("restrictions", AnswerForm.RESTRICTIONS);
        models.put("handlings", Stream.of(HandlingCode.values()).filter(c -> c.compareTo(request.handling()) >= 0).toList());
        models.put("parts", ReleasedParts.OF_SEGMENT);
        models.put("codes", Map.of("completeness", choices(standing), "outcomes", Outcome.values(), "grounds", RestrictionGround.values(),
                "failures", FailureReason.values(), "events", SegmentEvent.values()));
        return "answer.html";
    }

    /** The form filled with the kept draft. */
    private static Form kept(TracingRequest request) {
        return AnswerForm.fill(ResponseDrafts.of(request), request.version(), 1).with("response.handling", Restrictions.handlingOfAnswer(request));
    }

    /** How fully it may be answered now; all when it cannot be answered, so that what was typed is still shown. */
    private static Completeness[] choices(Standing standing) {
        Completeness[] permitted = Arrays.stream(Completeness.values()).filter(c -> standing.may(step(c).name())
                || standing.corrects() && (c == Completeness.FULL || c == Completeness.PART)).toArray(Completeness[]::new);
        return permitted.length == 0 ? Completeness.values() : permitted;
    }

    private static Procedure step(Completeness completeness) {
        return switch (completeness) {
            case FULL -> Procedure.RESPOND;
            case PART -> Procedure.RESPOND_IN_PART;
            case INTERIM -> Procedure.RESPOND_INTERIM;
            case DELAYED -> Procedure.DELAY;
            case REFUSED -> Procedure.REFUSE;
        };
    }
}
