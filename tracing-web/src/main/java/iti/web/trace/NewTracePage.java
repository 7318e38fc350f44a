package iti.web.trace;

import iti.access.Permission;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.directory.Directory;
import iti.problem.Problem;
import iti.web.access.SignedIn;
import iti.web.casefile.RecoveryForm;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;

/** First step of a new trace: the recovery. It opens the case; everything after it is kept as a draft. */
@Path("traces/new")
@Controller
@RequestScoped
public class NewTracePage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final Directory directory;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public NewTracePage(SignedIn signedIn, CaseFiles cases, Directory directory, Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String show() {
        signedIn.principal().demand(Permission.OPEN_TRACES);
        return page(Form.blank().with("recovery.kind", RecoveryKind.SEIZED).with("recovery.weapons", 1)
                .with("recovery.authority", signedIn.principal().unitName()));
    }

    @POST
    public Response open(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        RecoveryEvent recovery = RecoveryForm.read(form);
        if (!form.misread().isEmpty()) {
            return answers.misread(form, recovery.formIssues(LocalDate.now(clock)).list(), () -> page(form));
        }
        try {
            CaseFile file = cases.open(signedIn.principal(), recovery);
            return answers.next("/cases/" + file.id() + "/weapons/new", null);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form));
        }
    }

    private String page(Form form) {
        models.put("form", form);
        models.put("action", "/traces/new");
        models.put("kinds", RecoveryKind.values());
        models.put("handling", "H2");
        models.put("inspects", directory.ownState().kind().withoutTerritory());
        return "recovery.html";
    }
}
