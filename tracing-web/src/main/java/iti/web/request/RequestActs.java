package iti.web.request;

import iti.access.Principal;
import iti.request.ApproveRequest;
import iti.request.IssueRequest;
import iti.request.SupplyInformation;
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

/** The acts on a request of ours that are one button on the page of its case. */
@Path("requests/{request}")
@Controller
@RequestScoped
public class RequestActs {

    private final SignedIn signedIn;
    private final ApproveRequest approvals;
    private final IssueRequest issues;
    private final SupplyInformation supplies;
    private final Answers answers;

    @Inject
    public RequestActs(SignedIn signedIn, ApproveRequest approvals, IssueRequest issues, SupplyInformation supplies, Answers answers) {
        this.signedIn = signedIn;
        this.approvals = approvals;
        this.issues = issues;
        this.supplies = supplies;
        this.answers = answers;
    }

    @POST
    @Path("approve")
    public Response approve(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return done(approvals.approve(by(), id, Form.sent(fields).version()), "approved");
    }

    @POST
    @Path("return")
    public Response returnToOfficer(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return done(approvals.returnToOfficer(by(), id, form.version(), form.text("reason")), "returned");
    }

    @POST
    @Path("issue")
    public Response issue(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return done(issues.issue(by(), id, Form.sent(fields).version()), "issued");
    }

    @POST
    @Path("supply")
    public Response supply(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return done(supplies.supply(by(), id, form.version(), form.text("explanation")), "supplied");
    }

    private Principal by() {
        return signedIn.principal();
    }

    private Response done(TracingRequest request, String done) {
        return answers.next("/cases/" + request.caseFile(), done);
    }
}
