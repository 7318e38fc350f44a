package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.request.CorrectRequest;
import iti.request.RequestContent;
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

/**
 * A request that has left is corrected (ITI 17): weapon and recovery on their own pages, purpose and handling here, and in words
 * what changed. What was sent stands until the correction leaves.
 */
@Path("requests/{request}/correct")
@Controller
@RequestScoped
public class CorrectPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final CorrectRequest corrections;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public CorrectPage(SignedIn signedIn, TracingRequests requests, CorrectRequest corrections, Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.corrections = corrections;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@PathParam("request") UUID id) {
        TracingRequest request = own(id);
        return page(request, PurposeForm.fill(request.content(), request.version()));
    }

    /** The officer certifies the whole request as it stands now; a second person approves it before it leaves. */
    @POST
    public Response correct(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        TracingRequest request = own(id);
        Form form = Form.sent(fields);
        RequestContent content = PurposeForm.read(form);
        if (!form.misread().isEmpty()) {
            Issues others = new Issues().demandText(form.text("explanation"), "explanation");
            content.missing().list().forEach(others::add);
            return answers.misread(form, others.list(), () -> page(request, form));
        }
        try {
            corrections.propose(principal, id, form.version(), content, form.text("explanation"));
            return answers.next("/cases/" + request.caseFile(), "proposed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = own(id);
                return PurposeForm.fill(now.content(), now.version());
            }, () -> page(own(id), form));
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
        models.put("codes", PurposeForm.codes(directory.ownState()));
        return "correct.html";
    }
}
