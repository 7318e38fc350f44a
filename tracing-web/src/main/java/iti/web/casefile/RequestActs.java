package iti.web.casefile;

import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.exchange.Outbox;
import iti.problem.Problem;
import iti.request.ApproveRequest;
import iti.request.ConsentPurpose;
import iti.request.Documents;
import iti.request.IssueRequest;
import iti.request.ReleaseDocument;
import iti.request.RemindState;
import iti.request.SeekClarification;
import iti.request.SeekConsent;
import iti.request.SupplyInformation;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.request.GoingPhotos;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The acts on a request of ours that are done on the page of its case. What was typed beside the button is kept when it has to be mended. */
@Path("requests/{request}")
@Controller
@RequestScoped
public class RequestActs {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final ApproveRequest approvals;
    private final IssueRequest issues;
    private final SupplyInformation supplies;
    private final SeekClarification clarifications;
    private final SeekConsent consents;
    private final RemindState reminders;
    private final ReleaseDocument releases;
    private final CaseFiles cases;
    private final Documents documents;
    private final Outbox outbox;
    private final CaseSheet sheet;
    private final Answers answers;

    @Inject
    public RequestActs(SignedIn signedIn, TracingRequests requests, ApproveRequest approvals, IssueRequest issues, SupplyInformation supplies,
                       SeekClarification clarifications, SeekConsent consents, RemindState reminders, ReleaseDocument releases, CaseFiles cases, Documents documents, Outbox outbox, CaseSheet sheet, Answers answers) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.approvals = approvals;
        this.issues = issues;
        this.supplies = supplies;
        this.clarifications = clarifications;
        this.consents = consents;
        this.reminders = reminders;
        this.releases = releases;
        this.cases = cases;
        this.documents = documents;
        this.outbox = outbox;
        this.sheet = sheet;
        this.answers = answers;
    }

    @POST
    @Path("approve")
    public Response approve(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "approved", f -> approvals.approve(by(), id, f.version()));
    }

    @POST
    @Path("return")
    public Response returnToOfficer(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "returned", f -> approvals.returnToOfficer(by(), id, f.version(), f.text("reason")));
    }

    @POST
    @Path("issue")
    public Response issue(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "issued", f -> issues.issue(by(), id, f.version()));
    }

    @POST
    @Path("supply")
    public Response supply(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "supplied", f -> supplies.supply(by(), id, f.version(), f.text("explanation"),
                f.is("photosShown", "yes") ? GoingPhotos.of(fields.get("photos")) : null));
    }

    @POST
    @Path("clarification")
    public Response seekClarification(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "clarification", f -> clarifications.seek(by(), id, f.version(), f.text("question")));
    }

    @POST
    @Path("consent")
    public Response seekConsent(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "consent",
                f -> consents.seek(by(), id, f.version(), f.code("purpose", ConsentPurpose.class), f.text("state"), f.text("explanation")));
    }

    @POST
    @Path("reminder")
    public Response remind(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "reminded", f -> reminders.remind(by(), id, f.version(), f.text("text")));
    }

    /** A second person approves what waits beside the status: a correction or a re-opening. */
    @POST
    @Path("document/approve")
    public Response approveDocument(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "approved", f -> releases.approve(by(), id, f.version()));
    }

    /** Returns it; the reason is kept as an internal note, where the officer reads it. */
    @POST
    @Path("document/return")
    public Response returnDocument(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "returned", f -> {
            TracingRequest request = releases.returnToOfficer(by(), id, f.version(), f.text("reason"));
            cases.keepNote(by(), request.caseFile(), f.text("reason"));
        });
    }

    @POST
    @Path("document/release")
    public Response releaseDocument(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "released", f -> releases.release(by(), id, f.version()));
    }

    /** Puts a stopped delivery back on the line: the same bytes once more. */
    @POST
    @Path("deliveries/{message}/again")
    public Response sendAgain(@PathParam("request") UUID id, @PathParam("message") UUID message, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "again", f -> outbox.sendAgain(by(), ofRequest(id, message)));
    }

    /** A person says how the file was handed over. */
    @POST
    @Path("deliveries/{message}/handed-over")
    public Response handedOver(@PathParam("request") UUID id, @PathParam("message") UUID message, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "handedOver", f -> outbox.handedOver(by(), ofRequest(id, message), f.text("how")));
    }

    private UUID ofRequest(UUID request, UUID message) {
        return documents.byMessage(message).filter(d -> d.request().equals(request)).orElseThrow(Problem::notFound).message();
    }

    private Response act(UUID id, Form form, String done, Act act) {
        UUID file = requests.find(by(), id).caseFile();
        if (file == null) {
            throw Problem.notFound();
        }
        try {
            act.on(form);
            return answers.next("/cases/" + file, done);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> sheet.page(by(), file, form));
        }
    }

    private Principal by() {
        return signedIn.principal();
    }

    @FunctionalInterface
    private interface Act {
        void on(Form form);
    }
}
