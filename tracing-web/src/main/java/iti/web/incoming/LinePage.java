package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.FailureReason;
import iti.directory.Directory;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.request.Completeness;
import iti.request.LineAnswers;
import iti.request.Outcome;
import iti.request.ReceivedRequest;
import iti.request.ReleasedParts;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.RestrictionGround;
import iti.request.SegmentEvent;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One weapon of a schedule beside the answer about it. Grounds, reasons and limits on use are said once, for the whole answer. */
@Path("incoming/{request}/lines/{line: [0-9]{1,3}}")
@Controller
@RequestScoped
public class LinePage {

    private static final List<Completeness> COMPLETENESS = List.of(Completeness.FULL, Completeness.PART, Completeness.DELAYED, Completeness.REFUSED);

    private final SignedIn signedIn;
    private final IncomingView view;
    private final ReceivedRequest received;
    private final RespondToRequest responses;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public LinePage(SignedIn signedIn, IncomingView view, ReceivedRequest received, RespondToRequest responses, Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.view = view;
        this.received = received;
        this.responses = responses;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@PathParam("request") UUID id, @PathParam("line") int line, @QueryParam("done") String done) {
        TracingRequest request = view.find(answering(), id);
        models.put("done", done);
        return page(request, line, AnswerForm.fill(LineAnswers.of(ResponseDrafts.of(request), line), request.version(), 1));
    }

    /** Keeps the answer about this line and goes on to the next open one; with {@code more} comes back with another line of the chain. */
    @POST
    public Response keep(@PathParam("request") UUID id, @PathParam("line") int line, MultivaluedMap<String, String> fields) {
        Form typed = Form.sent(fields);
        TracingRequest request = view.find(answering(), id);
        ResponseBody answer = AnswerForm.read(typed, LineAnswers.of(ResponseDrafts.of(request), line));
        try {
            if (!typed.misread().isEmpty()) {
                throw Problem.invalid(typed.misread());
            }
            TracingRequest kept = responses.writeLine(answering(), id, typed.version(), line, typed.text("clear") == null ? answer : null);
            return typed.text("next") == null ? answers.next("/incoming/" + id + "/lines/" + line, "saved") : answers.next(next(kept, line), "saved");
        } catch (Problem problem) {
            TracingRequest now = view.find(answering(), id);
            Form form = AnswerForm.fill(answer, now.version(), 1);
            return answers.again(form, problem, () -> page(now, line, form));
        }
    }

    /** The next line without an answer, after this one or from the beginning; the list when there is none. */
    private String next(TracingRequest request, int line) {
        ResponseBody draft = ResponseDrafts.of(request);
        List<Integer> open = received.lines(request).stream().map(ReceivedRequest.Line::number)
                .filter(n -> draft.line(n).filter(a -> LineAnswers.answers(a.completeness(), a.outcome())).isEmpty()).toList();
        return open.stream().filter(n -> n > line).findFirst().or(() -> open.stream().findFirst()).map(n -> "/incoming/" + request.id() + "/lines/" + n)
                .orElse("/incoming/" + request.id() + "/lines");
    }

    private Principal answering() {
        return signedIn.principal().demand(Permission.ANSWER);
    }

    private String page(TracingRequest request, int line, Form form) {
        view.weapon(request, line);
        models.put("form", form);
        models.put("request", request);
        models.put("line", line);
        models.put("count", received.lines(request).size());
        models.put("standing", view.standing(signedIn.principal(), request));
        models.put("lines", AnswerForm.lines(form));
        models.put("partners", directory.partners());
        models.put("parts", ReleasedParts.OF_SEGMENT);
        models.put("codes", Map.of("completeness", COMPLETENESS, "outcomes", Outcome.values(), "grounds", RestrictionGround.values(),
                "failures", FailureReason.values(), "events", SegmentEvent.values()));
        return "line.html";
    }
}
