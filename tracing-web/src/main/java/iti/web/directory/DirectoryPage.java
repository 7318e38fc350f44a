package iti.web.directory;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.directory.RequesterKind;
import iti.exchange.LineSecurity;
import iti.exchange.Outbox;
import iti.message.SigningKeys;
import iti.problem.Problem;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** All States we know, our own certificates to give to them, and what waits to be handed over. */
@Path("directory")
@Controller
@RequestScoped
public class DirectoryPage {

    private final SignedIn signedIn;
    private final Directory directory;
    private final Outbox outbox;
    private final SigningKeys keys;
    private final LineSecurity line;
    private final Answers answers;
    private final Models models;

    @Inject
    public DirectoryPage(SignedIn signedIn, Directory directory, Outbox outbox, SigningKeys keys, LineSecurity line, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.directory = directory;
        this.outbox = outbox;
        this.keys = keys;
        this.line = line;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        Principal principal = signedIn.principal();
        models.put("done", done);
        models.put("states", directory.partners());
        models.put("own", directory.ownState());
        models.put("seal", CertificateText.of(keys.root()));
        models.put("nextSeal", keys.roots().stream().reduce((first, last) -> last).filter(last -> !last.equals(keys.root())).map(CertificateText::of).orElse(null));
        models.put("tls", line.identity().map(CertificateText::of).orElse(null));
        models.put("parked", outbox.waitingForAPerson(principal));
        models.put("keeps", principal.may(Permission.KEEP_DIRECTORY));
        return "directory.html";
    }

    @GET
    @Path("new")
    public String blank() {
        signedIn.principal().demand(Permission.KEEP_DIRECTORY);
        return form(StateForm.blank());
    }

    @POST
    @Path("new")
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            return answers.next("/directory/" + directory.add(signedIn.principal(), StateForm.read(form, null)).code(), "saved");
        } catch (Problem problem) {
            return answers.again(form, StateForm.atFields(problem), () -> form(form));
        }
    }

    private String form(Form form) {
        models.put("form", form);
        models.put("code", "");
        models.put("weekdays", StateForm.WEEKDAYS);
        models.put("kinds", RequesterKind.values());
        return "state-form.html";
    }
}
