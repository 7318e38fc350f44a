package iti.web.incoming;

import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.problem.Problem;
import iti.request.ReleaseDocument;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A document that was signed by its officer: a second person approves or returns it, then the point of contact releases it. */
@Path("incoming/{request}/answer")
@Controller
@RequestScoped
public class AnswerActs {

    private final SignedIn signedIn;
    private final ReleaseDocument releases;
    private final CaseFiles cases;
    private final IncomingView view;
    private final Answers answers;

    @Inject
    public AnswerActs(SignedIn signedIn, ReleaseDocument releases, CaseFiles cases, IncomingView view, Answers answers) {
        this.signedIn = signedIn;
        this.releases = releases;
        this.cases = cases;
        this.view = view;
        this.answers = answers;
    }

    @POST
    @Path("approve")
    public Response approve(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        releases.approve(by(), id, Form.sent(fields).version());
        return next(id, "incoming.approved");
    }

    /** Returns it; the reason is kept as an internal note, where the officer reads it. */
    @POST
    @Path("return")
    public Response returnToOfficer(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            releases.returnToOfficer(by(), id, form.version(), form.text("reason"));
            cases.keepNote(by(), id, form.text("reason"));
            return next(id, "incoming.returned");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = view.find(by(), id);
                return view.page(by(), now, form.with("version", now.version()));
            });
        }
    }

    @POST
    @Path("release")
    public Response release(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        releases.release(by(), id, Form.sent(fields).version());
        return next(id, "incoming.released");
    }

    private Principal by() {
        return signedIn.principal();
    }

    private Response next(UUID id, String done) {
        return answers.next("/incoming/" + id, done);
    }
}
