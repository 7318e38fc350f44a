package iti.web.incoming;

import iti.access.Principal;
import iti.casefile.FailureReason;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.register.SearchPurpose;
import iti.register.SeizureSearch;
import iti.request.LineAnswers;
import iti.request.Outcome;
import iti.request.ReceivedRequest;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.frame.PageOf;
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
import java.util.UUID;

/** The lines of a schedule, each with its answer so far; what was found for none of the rest is said once for all of them (ITI 20). */
@Path("incoming/{request}/lines")
@Controller
@RequestScoped
public class LinesPage {

    private final SignedIn signedIn;
    private final IncomingView view;
    private final ReceivedRequest received;
    private final RespondToRequest responses;
    private final SeizureSearch seizures;
    private final Answers answers;
    private final Models models;

    @Inject
    public LinesPage(SignedIn signedIn, IncomingView view, ReceivedRequest received, RespondToRequest responses,
                     SeizureSearch seizures, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.view = view;
        this.received = received;
        this.responses = responses;
        this.seizures = seizures;
        this.answers = answers;
        this.models = models;
    }

    /** @param only {@code open}, {@code answered} or null for all */
    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("only") String only, @QueryParam("page") Integer page, @QueryParam("done") String done) {
        models.put("done", done);
        return page(view.find(signedIn.principal(), id), Form.blank(), only, page);
    }

    /** Looks all lines up in the registers at once whose serial number was read whole; the others are named and searched one by one. */
    @POST
    @Path("search")
    public String search(@PathParam("request") UUID id) {
        Principal principal = signedIn.principal();
        TracingRequest request = view.find(principal, id);
        LineHits lines = LineHits.of(received.lines(request));
        models.put("hits", lines.with(seizures.search(principal, request.chain(), id, SearchPurpose.ANSWER_REQUEST, lines.weapons())));
        return page(request, Form.blank(), null, null);
    }

    /** One answer for all lines that have none: nothing was found. */
    @POST
    @Path("rest")
    public Response rest(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        try {
            Outcome outcome = form.code("outcome", Outcome.class);
            FailureReason failure = form.code("failure", FailureReason.class);
            if (!form.misread().isEmpty()) {
                throw Problem.invalid(form.misread());
            }
            responses.writeRest(principal, id, form.version(), outcome, failure, form.text("remarks"));
            return answers.next("/incoming/" + id + "/lines", "lines.rest");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(view.find(principal, id), form, "open", null));
        }
    }

    private String page(TracingRequest request, Form form, String only, Integer page) {
        List<ReceivedRequest.Line> all = received.lines(request);
        if (all.isEmpty()) {
            throw Problem.notFound();
        }
        ResponseBody draft = ResponseDrafts.of(request);
        List<Row> rows = all.stream().map(l -> new Row(l, draft.line(l.number()).orElse(null)))
                .filter(r -> only == null || only.isEmpty() || r.answered() == only.equals("answered")).toList();
        models.put("form", form.with("version", request.version()));
        models.put("request", request);
        models.put("standing", view.standing(signedIn.principal(), request));
        models.put("schedule", view.progress(request, all));
        models.put("only", only == null ? "" : only);
        models.put("lines", PageOf.of(rows, page));
        models.put("outcomes", RespondToRequest.NOTHING_FOUND);
        models.put("failures", FailureReason.values());
        return "lines.html";
    }

    /** @param answer what the draft says of the line, or null */
    public record Row(ReceivedRequest.Line line, ResponseBody answer) {

        public boolean answered() {
            return answer != null && LineAnswers.answers(answer.completeness(), answer.outcome());
        }

        /** Whether something is kept that does not say yet what came of the line. */
        public boolean begun() {
            return answer != null && !answered();
        }
    }
}
