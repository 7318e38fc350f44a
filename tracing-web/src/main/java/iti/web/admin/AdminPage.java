package iti.web.admin;

import iti.access.Permission;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.exchange.LineSecurity;
import iti.message.DocumentLanguage;
import iti.message.SigningKeys;
import iti.problem.Problem;
import iti.setup.Installation;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.request.PaperLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the installation is: version, database, disk, until when its certificates are valid, and the languages of its documents. */
@Path("admin")
@Controller
@RequestScoped
public class AdminPage {

    private static final Duration SOON = Duration.ofDays(60);

    private final SignedIn signedIn;
    private final Installation installation;
    private final SigningKeys keys;
    private final LineSecurity line;
    private final Directory directory;
    private final Answers answers;
    private final Models models;
    private final MvcContext mvc;
    private final Clock clock;

    @Inject
    public AdminPage(SignedIn signedIn, Installation installation, SigningKeys keys, LineSecurity line, Directory directory, Answers answers, Models models, MvcContext mvc, Clock clock) {
        this.signedIn = signedIn;
        this.installation = installation;
        this.keys = keys;
        this.line = line;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
        this.mvc = mvc;
        this.clock = clock;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(kept());
    }

    /** Keeps the languages of the own State. */
    @POST
    @Path("languages")
    public Response speak(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            directory.speak(signedIn.principal(), form.text("languages"), form.version());
            return answers.next("/admin", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, this::kept, () -> page(form));
        }
    }

    private Form kept() {
        OwnState own = directory.ownState();
        return Form.blank().with("version", own.version()).with("languages", own.languages());
    }

    private String page(Form form) {
        signedIn.principal().demand(Permission.ADMINISTER);
        models.put("form", form);
        models.put("language", PaperLanguages.of(List.of(DocumentLanguage.firstOf(directory.ownState().languages())), mvc.getLocale()).get(0));
        List<Validity> certificates = new ArrayList<>(List.of(validity("seal", keys.root()), validity("office", keys.office().certificate())));
        line.identity().ifPresent(tls -> certificates.add(validity("tls", tls)));
        models.put("facts", installation.facts(signedIn.principal()));
        models.put("certificates", certificates);
        models.put("own", directory.ownState().code());
        return "admin.html";
    }

    private Validity validity(String name, X509Certificate certificate) {
        Instant until = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(clock.instant(), until);
        return new Validity(name, until, left.isNegative() ? "late" : left.compareTo(SOON) < 0 ? "soon" : "done");
    }

    /**
     * @param name key of its name
     * @param kind kind of its status: shape and colour
     */
    public record Validity(String name, Instant until, String kind) {
    }
}
