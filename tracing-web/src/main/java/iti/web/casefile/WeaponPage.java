package iti.web.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.WeaponPhotos;
import iti.deconfliction.SameWeapons;
import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.Documents;
import iti.request.DraftRequest;
import iti.request.Threads;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.reference.WeaponHelp;
import iti.web.request.Addressees;
import iti.web.request.Demands;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
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
    private final TracingRequests requests;
    private final Addressees addressees;
    private final Documents documents;
    private final Threads threads;
    private final ChainSheet chains;
    private final WeaponPhotos photos;
    private final WeaponHelp help;
    private final SameWeapons same;
    private final MvcContext mvc;
    private final Answers answers;
    private final Models models;

    @Inject
    public WeaponPage(SignedIn signedIn, CaseFiles cases, DraftRequest drafts, TracingRequests requests, Addressees addressees, Documents documents,
                      Threads threads, ChainSheet chains, WeaponPhotos photos, WeaponHelp help, SameWeapons same, MvcContext mvc, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.drafts = drafts;
        this.requests = requests;
        this.addressees = addressees;
        this.documents = documents;
        this.threads = threads;
        this.chains = chains;
        this.photos = photos;
        this.help = help;
        this.same = same;
        this.mvc = mvc;
        this.answers = answers;
        this.models = models;
    }

    /**
     * @param request the draft to go back to, or null
     * @param done    what was just done, key of a sentence
     */
    @GET
    public String show(@PathParam("case") UUID id, @PathParam("weapon") String weapon, @QueryParam("request") UUID request, @QueryParam("done") String done) {
        CaseFile file = cases.find(signedIn.principal(), id);
        Form form = weapon.equals(NEW) ? WeaponForm.blank().with("version", file.version())
                : WeaponForm.fill(weapon(file, weapon).description(), file.version());
        models.put("done", done);
        if (done != null && !weapon.equals(NEW)) {
            compare(id, weapon, weapon(file, weapon).description());
        }
        return page(file, weapon, form.with("request", request));
    }

    @POST
    public Response keep(@PathParam("case") UUID id, @PathParam("weapon") String weapon, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        if (form.text("more") != null || form.text("morePart") != null) {
            String lines = form.text("more") != null ? "lines" : "parts";
            int now = form.text("more") != null ? WeaponForm.lines(form) : WeaponForm.partLines(form);
            return Response.ok(page(cases.find(principal, id), weapon, form.with(lines, now + 1))).build();
        }
        FirearmDescription description = WeaponForm.read(form);
        if (form.text("look") != null) {
            models.put("meant", help.meant(description));
            compare(id, weapon, description);
            return Response.ok(page(cases.find(principal, id), weapon, form.mend(WeaponForm.unread(form), mvc.getLocale()))).build();
        }
        List<Issue> unread = WeaponForm.unread(form);
        if (!form.misread().isEmpty() || !unread.isEmpty()) {
            List<Issue> all = new ArrayList<>(description.formIssues("firearm.").list());
            all.addAll(unread);
            return answers.misread(form, all, () -> page(cases.find(principal, id), weapon, form));
        }
        try {
            if (weapon.equals(NEW)) {
                Firearm added = cases.addFirearm(principal, id, form.version(), description);
                UUID draft = drafts.open(principal, id, added.id(), null).id();
                return form.text("save") == null ? answers.next("/requests/" + draft + "/purpose", null)
                        : answers.next("/cases/" + id + "/weapons/" + added.id() + "?request=" + draft, "saved");
            }
            cases.describeFirearm(principal, id, form.version(), UUID.fromString(weapon), description);
            String request = form.text("request");
            boolean drafted = request != null && request.matches("[0-9a-f-]{36}");
            if (form.text("save") != null) {
                return answers.next("/cases/" + id + "/weapons/" + weapon + (drafted ? "?request=" + request : ""), "saved");
            }
            return !drafted ? answers.next("/cases/" + id, "saved") : answers.next("/requests/" + request + "/check", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> now(principal, id, weapon), () -> page(cases.find(principal, id), weapon, form));
        }
    }

    private Form now(Principal principal, UUID id, String weapon) {
        CaseFile file = cases.find(principal, id);
        return weapon.equals(NEW) ? Form.blank().with("version", file.version()) : WeaponForm.fill(weapon(file, weapon).description(), file.version());
    }

    private String page(CaseFile file, String weapon, Form form) {
        boolean known = !weapon.equals(NEW);
        if (known) {
            traced(file, weapon(file, weapon));
        }
        models.put("ranking", known ? addressees.of(weapon(file, weapon).description()) : null);
        String request = form.text("request");
        models.put("demands", known && request != null && request.matches("[0-9a-f-]{36}") ? demands(UUID.fromString(request)) : null);
        FirearmDescription typed = WeaponForm.read(form);
        models.put("names", help.names(typed.make()));
        models.put("help", known || typed.make() != null || typed.model() != null
                ? help.of(typed, known ? photos.of(List.of(weapon(file, weapon).id())).stream().filter(p -> !p.withdrawn()).toList() : List.of(), mvc.getLocale()) : null);
        models.put("advice", typed.advice());
        models.put("form", form);
        models.put("file", file);
        models.put("lines", WeaponForm.lines(form));
        models.put("parts", WeaponForm.partLines(form));
        models.put("apart", List.of("firearm.convertedFrom.make", "firearm.convertedFrom.model", "firearm.parts.0.component").stream().anyMatch(f -> form.text(f) != null)
                || form.errors().all().stream().anyMatch(e -> e.anchor().startsWith("f-firearm-parts") || e.anchor().startsWith("f-firearm-convertedFrom")));
        models.put("codes", Map.of("types", FirearmType.values(), "actions", Action.values(), "modes", ManufactureMode.values(),
                "kinds", MarkKind.values(), "components", Component.values(), "statuses", MarkingStatus.values(), "restorations", RestorationMethod.values()));
        return "weapon.html";
    }

    /** Where the weapon is known already, in registers, requests and other cases. */
    private void compare(UUID file, String weapon, FirearmDescription typed) {
        if (signedIn.principal().may(Permission.OPEN_TRACES)) {
            models.put("same", same.find(signedIn.principal(), file, weapon.equals(NEW) ? null : UUID.fromString(weapon), typed));
        }
    }

    /** What was asked about a weapon and what came back: its own line of a schedule, its own supply chain. */
    private void traced(CaseFile file, Firearm weapon) {
        FirearmDescription described = weapon.description();
        List<Asked> asked = requests.ofCase(file.id()).stream().filter(r -> r.isAbout(weapon.id())).map(r -> Asked.of(r, documents, threads)).toList();
        models.put("weapon", weapon);
        models.put("photos", photos.of(List.of(weapon.id())).stream().filter(p -> !p.withdrawn()).toList());
        models.put("elsewhere", described.parts().stream().filter(described::elsewhere).toList());
        models.put("traces", asked.stream().map(a -> new WeaponsPage.Trace(a, a.about(weapon.id()))).toList());
        models.put("chain", asked.isEmpty() ? null : chains.of(file, weapon));
        models.put("opens", signedIn.principal().may(Permission.OPEN_TRACES));
    }

    private List<Demands.Demand> demands(UUID request) {
        return Demands.of(drafts.missing(signedIn.principal(), request).list(), requests.find(signedIn.principal(), request), mvc.getLocale());
    }

    private static Firearm weapon(CaseFile file, String weapon) {
        return file.firearms().stream().filter(f -> f.id().toString().equals(weapon)).findFirst().orElseThrow(Problem::notFound);
    }
}
