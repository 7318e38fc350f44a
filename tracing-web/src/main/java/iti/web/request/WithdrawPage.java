package iti.web.request;

import iti.access.Permission;
import iti.problem.Problem;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.request.WithdrawRequest;
import iti.request.WithdrawalReason;
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

/** Before a request is withdrawn (ITI 16): what that means, why it is done, and the one button that does it. */
@Path("requests/{request}/withdraw")
@Controller
@RequestScoped
public class WithdrawPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final WithdrawRequest withdrawals;
    private final Answers answers;
    private final Models models;

    @Inject
    public WithdrawPage(SignedIn signedIn, TracingRequests requests, WithdrawRequest withdrawals, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@PathParam("request") UUID id) {
        TracingRequest request = own(id);
        return page(request, Form.blank().with("version", request.version()));
    }

    @POST
    public Response withdraw(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        TracingRequest request = own(id);
        Form form = Form.sent(fields);
        WithdrawalReason reason = form.code("reason", WithdrawalReason.class);
        try {
            withdrawals.withdraw(signedIn.principal(), id, form.version(), reason, form.text("explanation"));
            return answers.next("/cases/" + request.caseFile(), "withdrawn");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = own(id);
                return page(now, form.with("version", now.version()));
            });
        }
    }

    private TracingRequest own(UUID id) {
        signedIn.principal().demand(Permission.OPEN_TRACES);
        TracingRequest request = requests.find(signedIn.principal(), id);
        if (request.side() != Side.REQUESTING) {
            throw Problem.notFound();
        }
        return request;
    }

    private String page(TracingRequest request, Form form) {
        models.put("form", form);
        models.put("request", request);
        models.put("reasons", WithdrawalReason.values());
        return "withdraw.html";
    }
}
