package iti.web.casefile;

import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.directory.Directory;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Corrects the recovery of a case. */
@Path("cases/{case}/recovery")
@Controller
@RequestScoped
public class RecoveryPage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final Directory directory;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public RecoveryPage(SignedIn signedIn, CaseFiles cases, Directory directory, Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String show(@PathParam("case") UUID id) {
        CaseFile file = cases.find(signedIn.principal(), id);
        return page(file.id(), RecoveryForm.fill(file.recovery(), file.version()));
    }

    @POST
    public Response change(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        RecoveryEvent recovery = RecoveryForm.read(form);
        if (!form.misread().isEmpty()) {
            return answers.misread(form, recovery.formIssues(LocalDate.now(clock)).list(), () -> page(id, form));
        }
        try {
            cases.changeRecovery(signedIn.principal(), id, form.version(), recovery);
            return answers.next("/cases/" + id, "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                CaseFile now = cases.find(signedIn.principal(), id);
                return RecoveryForm.fill(now.recovery(), now.version());
            }, () -> page(id, form));
        }
    }

    private String page(UUID id, Form form) {
        models.put("form", form);
        models.put("action", "/cases/" + id + "/recovery");
        models.put("kinds", RecoveryKind.values());
        models.put("handling", cases.find(signedIn.principal(), id).handling().name());
        models.put("inspects", directory.ownState().kind().withoutTerritory());
        return "recovery.html";
    }
}
