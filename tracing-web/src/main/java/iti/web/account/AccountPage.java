package iti.web.account;

import iti.access.Accounts;
import iti.certificate.SignerCertificates;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.access.SignedIn;
import iti.web.certificate.CertificateLine;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** Every person's own page. */
@Path("account")
@Controller
@RequestScoped
public class AccountPage {

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final SignerCertificates certificates;
    private final Clock clock;
    private final Answers answers;
    private final Models models;

    @Inject
    public AccountPage(SignedIn signedIn, Accounts accounts, SignerCertificates certificates, Clock clock, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.certificates = certificates;
        this.clock = clock;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(Form.blank(), null);
    }

    @POST
    @Path("password")
    public Response changePassword(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            accounts.changePassword(signedIn.principal(), form.value("oldPassword"), form.value("newPassword"));
            return answers.next("/account", "password");
        } catch (Problem problem) {
            Problem told = problem.kind() == ProblemKind.TOO_MANY_ATTEMPTS
                    ? Problem.invalid(new Issue("oldPassword", "wait", problem.details())) : problem;
            return answers.again(form, told, () -> page(form, null));
        }
    }

    /** Makes a token and shows it, this once: it is stored as a digest only, so there is no page to lead to afterwards. */
    @POST
    @Path("token")
    public Response token() {
        return Response.ok(page(Form.blank(), accounts.issueToken(signedIn.principal()))).build();
    }

    private String page(Form form, String token) {
        models.put("form", form);
        models.put("me", signedIn.principal());
        models.put("roles", List.copyOf(signedIn.principal().roles()).stream().sorted().toList());
        models.put("certificates", certificates.own(signedIn.principal()).stream().map(line -> CertificateLine.of(line, clock.instant())).toList());
        models.put("token", token);
        models.put("hours", Accounts.TOKEN_LIFE.toHours());
        return "account.html";
    }
}
