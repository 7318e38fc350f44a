package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.problem.Problem;
import iti.request.ReopenRequest;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A closed request is taken up again because of new facts (ITI 16, 17): the facts, and the weapon as it will be described. */
@Path("requests/{request}/reopen")
@Controller
@RequestScoped
public class ReopenPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final CaseFiles cases;
    private final ReopenRequest reopenings;
    private final Answers answers;
    private final Models models;

    @Inject
    public ReopenPage(SignedIn signedIn, TracingRequests requests, CaseFiles cases, ReopenRequest reopenings, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.cases = cases;
        this.reopenings = reopenings;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@PathParam("request") UUID id) {
        TracingRequest request = own(id);
        return page(request, Form.blank().with("version", request.version()));
    }

    /** The officer certifies the re-opening; a second person approves it before it leaves. */
    @POST
    public Response reopen(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        TracingRequest request = own(id);
        Form form = Form.sent(fields);
        try {
            reopenings.propose(signedIn.principal(), id, form.version(), form.text("newFacts"));
            return answers.next("/cases/" + request.caseFile(), "proposed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = own(id);
                return page(now, form.with("version", now.version()));
            });
        }
    }

    private TracingRequest own(UUID id) {
        Principal reader = signedIn.principal();
        reader.demand(Permission.OPEN_TRACES);
        TracingRequest request = requests.find(reader, id);
        if (request.side() != Side.REQUESTING) {
            throw Problem.notFound();
        }
        return request;
    }

    private String page(TracingRequest request, Form form) {
        models.put("form", form);
        models.put("request", request);
        models.put("weapon", request.isSchedule() ? null : cases.find(signedIn.principal(), request.caseFile()).firearms().stream()
                .filter(f -> f.id().equals(request.firearm())).findFirst().orElseThrow(Problem::notFound).description());
        return "reopen.html";
    }
}
