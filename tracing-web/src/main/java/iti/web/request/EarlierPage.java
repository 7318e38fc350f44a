package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.problem.Problem;
import iti.request.ConsentPurpose;
import iti.request.CorrectRequest;
import iti.request.OnwardRelease;
import iti.request.SeekConsent;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.frame.PageTexts;
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
import java.util.UUID;

/** Which earlier answers go along with a request and which may not, why, and the question for consent (ITI 15 (c)). */
@Path("requests/{request}/earlier")
@Controller
@RequestScoped
public class EarlierPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final OnwardRelease onward;
    private final SeekConsent consents;
    private final CorrectRequest corrections;
    private final Directory directory;
    private final Answers answers;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public EarlierPage(SignedIn signedIn, TracingRequests requests, OnwardRelease onward, SeekConsent consents, CorrectRequest corrections, Directory directory,
                       Answers answers, Models models, MvcContext mvc) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.onward = onward;
        this.consents = consents;
        this.corrections = corrections;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
        this.mvc = mvc;
    }

    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("done") String done) {
        models.put("done", done);
        return page(own(id), Form.blank());
    }

    /** Asks the State that gave an earlier answer whether it may go along with this request. */
    @POST
    @Path("{earlier: [0-9a-f-]{36}}/consent")
    public Response seek(@PathParam("request") UUID id, @PathParam("earlier") UUID earlier, MultivaluedMap<String, String> fields) {
        TracingRequest request = own(id);
        Form form = Form.sent(fields).with("at", earlier);
        if (onward.of(request).stream().noneMatch(e -> e.request().id().equals(earlier))) {
            throw Problem.notFound();
        }
        try {
            consents.seek(by(), earlier, null, ConsentPurpose.ONWARD_RELEASE, request.requestedState(), form.text("explanation"));
            return answers.next("/requests/" + id + "/earlier", "consentSought");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(own(id), form));
        }
    }

    /** Proposes a correction of the request as sent, with the earlier answers that may go along now. */
    @POST
    @Path("correction")
    public Response correct(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        TracingRequest request = own(id);
        Form form = Form.sent(fields);
        try {
            corrections.propose(by(), id, form.version(), null, PageTexts.text(mvc.getLocale(), "earlier.correction"));
            return answers.next("/cases/" + request.caseFile(), "proposed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(own(id), form));
        }
    }

    private TracingRequest own(UUID id) {
        TracingRequest request = requests.find(by(), id);
        if (request.caseFile() == null) {
            throw Problem.notFound();
        }
        return request;
    }

    private String page(TracingRequest request, Form form) {
        models.put("form", form);
        models.put("request", request);
        models.put("earlier", onward.of(request));
        models.put("outgrown", onward.outgrew(request));
        models.put("asks", by().may(Permission.OPEN_TRACES) && by().may(Permission.SIGN));
        models.put("draftWords", PageTexts.text(mvc.getLocale(), "earlier.consent.words", request.number(), directory.nameOf(request.requestedState())));
        return "earlier.html";
    }

    private Principal by() {
        return signedIn.principal();
    }
}
