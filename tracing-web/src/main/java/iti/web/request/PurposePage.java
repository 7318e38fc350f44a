package iti.web.request;

import iti.access.Principal;
import iti.directory.Directory;
import iti.problem.Problem;
import iti.request.DraftRequest;
import iti.request.RequestContent;
import iti.request.Status;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Third step of a new trace: why the weapon is illicit, what the information is for, how it is kept (ITI 15, 17). */
@Path("requests/{request}/purpose")
@Controller
@RequestScoped
public class PurposePage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final DraftRequest drafts;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public PurposePage(SignedIn signedIn, TracingRequests requests, DraftRequest drafts, Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.drafts = drafts;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("done") String done) {
        TracingRequest request = requests.find(signedIn.principal(), id);
        models.put("done", done);
        return page(request, PurposeForm.fill(request.content(), request.version()));
    }

    @POST
    public Response keep(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        RequestContent content = PurposeForm.read(form);
        if (!form.misread().isEmpty()) {
            return answers.misread(form, content.formIssues().list(), () -> page(requests.find(principal, id), form));
        }
        try {
            TracingRequest written = drafts.write(principal, id, form.version(), content);
            if (form.text("all") != null) {
                drafts.writeAll(principal, written.caseFile(), content);
            }
            return answers.next("/requests/" + id + "/check", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = requests.find(principal, id);
                return PurposeForm.fill(now.content(), now.version());
            }, () -> page(requests.find(principal, id), form));
        }
    }

    private String page(TracingRequest request, Form form) {
        models.put("form", form);
        models.put("request", request);
        models.put("others", requests.ofCase(request.caseFile()).stream().filter(r -> r.status() == Status.DRAFT && !r.id().equals(request.id())).count());
        models.put("codes", PurposeForm.codes(directory.ownState()));
        return "purpose.html";
    }
}
