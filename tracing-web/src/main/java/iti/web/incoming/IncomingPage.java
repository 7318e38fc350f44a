package iti.web.incoming;

import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.problem.Problem;
import iti.request.AcknowledgeRequest;
import iti.request.InformationItem;
import iti.request.SeekInformation;
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

/** A request of another State: theirs beside ours. Acknowledging it is one key (ITI 19); what it lacks is sought here (ITI 21). */
@Path("incoming/{request}")
@Controller
@RequestScoped
public class IncomingPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final IncomingView view;
    private final AcknowledgeRequest acknowledgements;
    private final SeekInformation seeking;
    private final CaseFiles cases;
    private final Answers answers;
    private final Models models;

    @Inject
    public IncomingPage(SignedIn signedIn, TracingRequests requests, IncomingView view, AcknowledgeRequest acknowledgements, SeekInformation seeking,
                        CaseFiles cases, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.view = view;
        this.acknowledgements = acknowledgements;
        this.seeking = seeking;
        this.cases = cases;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("done") String done) {
        Principal reader = signedIn.principal();
        view.find(reader, id);
        TracingRequest request = requests.read(reader, id);
        models.put("done", done);
        return view.page(reader, request, Form.blank().with("version", request.version()));
    }

    /** Acknowledges receipt; whoever does it works on the request from now on. */
    @POST
    @Path("acknowledge")
    public Response acknowledge(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            acknowledgements.acknowledge(signedIn.principal(), id, form.version(), form.text("remark"));
            return next(id, "incoming.acknowledged");
        } catch (Problem problem) {
            return again(id, form, problem);
        }
    }

    /** Seeks what the request lacks; the clock stops. */
    @POST
    @Path("seek")
    public Response seek(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            seeking.seek(signedIn.principal(), id, form.version(), form.codes("items", InformationItem.class), form.text("explanation"));
            return next(id, "incoming.sought");
        } catch (Problem problem) {
            return again(id, form, problem);
        }
    }

    /** Keeps an internal note. It never leaves the State. */
    @POST
    @Path("notes")
    public Response note(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        view.find(signedIn.principal(), id);
        try {
            cases.keepNote(signedIn.principal(), id, form.text("note"));
            return next(id, "noted");
        } catch (Problem problem) {
            return again(id, form, problem);
        }
    }

    private Response next(UUID id, String done) {
        return answers.next("/incoming/" + id, done);
    }

    private Response again(UUID id, Form form, Problem problem) {
        return answers.again(form, problem, () -> {
            TracingRequest now = view.find(signedIn.principal(), id);
            return view.page(signedIn.principal(), now, form.with("version", now.version()));
        });
    }
}
