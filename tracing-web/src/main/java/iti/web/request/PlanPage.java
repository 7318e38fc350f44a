package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.directory.Directory;
import iti.problem.Problem;
import iti.request.AddresseePlan;
import iti.request.AddresseePlans;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.frame.PageOf;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom to ask about the weapons of a large recovery: grouped by State, moved or left out by the officer, then drafted, one request for each State. */
@Path("cases/{case}/plan")
@Controller
@RequestScoped
public class PlanPage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final AddresseePlans plans;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public PlanPage(SignedIn signedIn, CaseFiles cases, AddresseePlans plans, Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.plans = plans;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    /**
     * @param group the group that is looked into, or null for the largest
     * @param done  what was just done, key of a sentence
     */
    @GET
    public String show(@PathParam("case") UUID id, @QueryParam("group") String group, @QueryParam("page") Integer page, @QueryParam("done") String done) {
        models.put("done", done);
        return page(id, Form.blank(), group, page);
    }

    /** Moves the chosen weapons, or with {@code all} those of the whole group, to a State, out of the plan, or back to where their marks point to. */
    @POST
    @Path("move")
    public Response move(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        String group = form.text("group");
        try {
            Set<UUID> weapons = chosen(id, form, fields.getOrDefault("weapon", List.of()));
            if (form.text("out") != null) {
                plans.leaveOut(by(), id, weapons);
            } else if (form.text("back") != null) {
                plans.putBack(by(), id, weapons);
            } else {
                plans.move(by(), id, weapons, form.text("state"));
            }
            return answers.next("/cases/" + id + "/plan?group=" + (group == null ? "" : group), "plan.moved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, form, group, null));
        }
    }

    /** Drafts the requests. The next page asks for what is written once for all of them. */
    @POST
    @Path("drafts")
    public Response draft(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            List<TracingRequest> drafts = plans.draft(by(), id);
            return answers.next("/requests/" + drafts.get(0).id() + "/purpose", "plan.drafted");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, form, null, null));
        }
    }

    private Set<UUID> chosen(UUID id, Form form, List<String> weapons) {
        if (form.text("all") != null) {
            return plans.of(by(), id).groups().stream().filter(g -> g.key().equals(form.text("group"))).flatMap(g -> g.weapons().stream())
                    .map(AddresseePlan.Weapon::id).collect(Collectors.toSet());
        }
        return weapons.stream().filter(w -> w.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private Principal by() {
        return signedIn.principal().demand(Permission.OPEN_TRACES);
    }

    private String page(UUID id, Form form, String wanted, Integer page) {
        models.put("file", cases.find(by(), id));
        AddresseePlan plan = plans.of(by(), id);
        AddresseePlan.Group group = plan.groups().stream().filter(g -> g.key().equals(wanted)).findFirst().or(() -> plan.groups().stream().findFirst()).orElse(null);
        models.put("form", form);
        models.put("plan", plan);
        models.put("group", group);
        models.put("weapons", group == null ? null : PageOf.of(group.weapons(), page));
        models.put("ready", plan.groups().stream().filter(AddresseePlan.Group::enrolled).count());
        models.put("partners", directory.partners());
        return "plan.html";
    }
}
