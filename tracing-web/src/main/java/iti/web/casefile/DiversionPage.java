package iti.web.casefile;

import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.Diversion;
import iti.casefile.DiversionFinding;
import iti.casefile.DiversionFindings;
import iti.casefile.DiversionMethod;
import iti.casefile.FailureReason;
import iti.firearm.Firearm;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was found about the point of diversion of a weapon, or why none was (ITI 5). */
@Path("cases/{case}/weapons/{weapon: [0-9a-f-]{36}}/diversion")
@Controller
@RequestScoped
public class DiversionPage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final DiversionFindings findings;
    private final ChainSheet chains;
    private final Answers answers;
    private final Models models;

    @Inject
    public DiversionPage(SignedIn signedIn, CaseFiles cases, DiversionFindings findings, ChainSheet chains, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.findings = findings;
        this.chains = chains;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@PathParam("case") UUID id, @PathParam("weapon") UUID weapon) {
        CaseFile file = cases.find(signedIn.principal(), id);
        return page(file, weapon, kept(file, weapon));
    }

    @POST
    public Response keep(@PathParam("case") UUID id, @PathParam("weapon") UUID weapon, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        Diversion found = new Diversion(form.day("diversion.from"), form.day("diversion.until"), form.text("diversion.place"), form.text("diversion.state"),
                form.text("diversion.circumstances"), form.code("diversion.method", DiversionMethod.class), form.text("diversion.basis"),
                form.code("diversion.notEstablished", FailureReason.class));
        if (!form.misread().isEmpty()) {
            return answers.misread(form, List.of(), () -> page(cases.find(principal, id), weapon, form));
        }
        try {
            findings.keep(principal, id, form.version(), weapon, found);
            return answers.next("/cases/" + id, "found");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> kept(cases.find(principal, id), weapon), () -> page(cases.find(principal, id), weapon, form));
        }
    }

    private Form kept(CaseFile file, UUID weapon) {
        Form form = Form.blank().with("version", file.version());
        findings.of(weapon).map(DiversionFinding::diversion).ifPresent(d -> form.with("diversion.from", d.from()).with("diversion.until", d.until())
                .with("diversion.place", d.place()).with("diversion.state", d.state()).with("diversion.circumstances", d.circumstances())
                .with("diversion.method", d.method()).with("diversion.basis", d.basis()).with("diversion.notEstablished", d.notEstablished()));
        return form;
    }

    private String page(CaseFile file, UUID weapon, Form form) {
        models.put("file", file);
        Firearm found = file.firearms().stream().filter(f -> f.id().equals(weapon)).findFirst().orElseThrow(Problem::notFound);
        models.put("weapon", found);
        models.put("chain", chains.of(file, found));
        models.put("form", form);
        models.put("codes", Map.of("methods", DiversionMethod.values(), "reasons", FailureReason.values()));
        return "diversion.html";
    }
}
