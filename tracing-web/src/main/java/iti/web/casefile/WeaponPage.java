package iti.web.casefile;

import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.problem.Problem;
import iti.request.DraftRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** Second step of a new trace, and later corrections: one weapon and its marks. A new weapon gets the draft of its first request. */
@Path("cases/{case}/weapons/{weapon: new|[0-9a-f-]{36}}")
@Controller
@RequestScoped
public class WeaponPage {

    private static final String NEW = "new";

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final DraftRequest drafts;
    private final Answers answers;
    private final Models models;

    @Inject
    public WeaponPage(SignedIn signedIn, CaseFiles cases, DraftRequest drafts, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.drafts = drafts;
        this.answers = answers;
        this.models = models;
    }

    /** @param request the draft to go back to, or null */
    @GET
    public String show(@PathParam("case") UUID id, @PathParam("weapon") String weapon, @QueryParam("request") UUID request) {
        CaseFile file = cases.find(signedIn.principal(), id);
        Form form = weapon.equals(NEW) ? WeaponForm.blank().with("version", file.version())
                : WeaponForm.fill(weapon(file, weapon).description(), file.version());
        return page(file, form.with("request", request));
    }

    @POST
    public Response keep(@PathParam("case") UUID id, @PathParam("weapon") String weapon, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        if (form.text("more") != null) {
            return Response.ok(page(cases.find(principal, id), form.with("lines", WeaponForm.lines(form) + 1))).build();
        }
        FirearmDescription description = WeaponForm.read(form);
        if (!form.misread().isEmpty()) {
            return answers.misread(form, description.formIssues("firearm.").list(), () -> page(cases.find(principal, id), form));
        }
        try {
            if (weapon.equals(NEW)) {
                Firearm added = cases.addFirearm(principal, id, form.version(), description);
                return answers.next("/requests/" + drafts.open(principal, id, added.id(), null).id() + "/purpose", null);
            }
            cases.describeFirearm(principal, id, form.version(), UUID.fromString(weapon), description);
            String request = form.text("request");
            return request == null || !request.matches("[0-9a-f-]{36}") ? answers.next("/cases/" + id, "saved") : answers.next("/requests/" + request + "/check", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                CaseFile now = cases.find(principal, id);
                return page(now, form.with("version", now.version()));
            });
        }
    }

    private String page(CaseFile file, Form form) {
        models.put("form", form);
        models.put("file", file);
        models.put("lines", WeaponForm.lines(form));
        models.put("codes", Map.of("types", FirearmType.values(), "actions", Action.values(), "modes", ManufactureMode.values(),
                "kinds", MarkKind.values(), "components", Component.values(), "statuses", MarkingStatus.values(), "restorations", RestorationMethod.values()));
        return "weapon.html";
    }

    private static Firearm weapon(CaseFile file, String weapon) {
        return file.firearms().stream().filter(f -> f.id().toString().equals(weapon)).findFirst().orElseThrow(Problem::notFound);
    }
}
