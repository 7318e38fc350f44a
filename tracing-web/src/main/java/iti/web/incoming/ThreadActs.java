package iti.web.incoming;

import iti.access.Principal;
import iti.problem.Problem;
import iti.request.DecideConsent;
import iti.request.GiveClarification;
import iti.request.RemindState;
import iti.request.ReportDuplicate;
import iti.request.ReportMisrouted;
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
import java.util.Locale;
import java.util.UUID;

/**
 * Acts on an incoming request beside its answer: it belongs elsewhere (ITI 20), a question is answered (ITI 15, 23), what we
 * asked for is called to mind (ITI 21).
 */
@Path("incoming/{request}")
@Controller
@RequestScoped
public class ThreadActs {

    private final SignedIn signedIn;
    private final ReportMisrouted misrouted;
    private final ReportDuplicate duplicate;
    private final GiveClarification clarifications;
    private final DecideConsent consents;
    private final RemindState reminders;
    private final IncomingView view;
    private final Answers answers;

    @Inject
    public ThreadActs(SignedIn signedIn, ReportMisrouted misrouted, ReportDuplicate duplicate, GiveClarification clarifications, DecideConsent consents,
                      RemindState reminders, IncomingView view, Answers answers) {
        this.signedIn = signedIn;
        this.misrouted = misrouted;
        this.duplicate = duplicate;
        this.clarifications = clarifications;
        this.consents = consents;
        this.reminders = reminders;
        this.view = view;
        this.answers = answers;
    }

    @POST
    @Path("misrouted")
    public Response misrouted(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "incoming.misrouted", f -> misrouted.report(by(), id, f.version(), f.text("explanation"),
                f.text("suggestedState") == null ? null : f.text("suggestedState").toUpperCase(Locale.ROOT)));
    }

    @POST
    @Path("duplicate")
    public Response duplicate(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "incoming.duplicate", f -> duplicate.report(by(), id, f.version(), f.text("earlierRequest"), f.text("explanation")));
    }

    @POST
    @Path("clarification")
    public Response clarify(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "incoming.clarified", f -> clarifications.clarify(by(), id, f.version(), f.text("explanation")));
    }

    /** Signs the decision; a second person approves it before it leaves. */
    @POST
    @Path("consent")
    public Response decide(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "incoming.decided", f -> consents.propose(by(), id, f.version(), f.yesOrNo("granted"), f.text("conditions")));
    }

    @POST
    @Path("reminder")
    public Response remind(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return act(id, Form.sent(fields), "reminded", f -> reminders.remind(by(), id, f.version(), f.text("text")));
    }

    private Response act(UUID id, Form form, String done, Act act) {
        view.find(by(), id);
        try {
            act.on(form);
            return answers.next("/incoming/" + id, done);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = view.find(by(), id);
                return view.page(by(), now, form.with("version", now.version()));
            });
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
