package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.WeaponPhotos;
import iti.deconfliction.SameWeapons;
import iti.directory.Directory;
import iti.firearm.Firearm;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.DraftRequest;
import iti.request.MessageHead;
import iti.request.OnwardRelease;
import iti.request.ProposeRequest;
import iti.request.RequestPhotos;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.reference.WeaponHelp;
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
import java.util.List;
import java.util.UUID;

/** Last step of a new trace: the whole request on one page, what the Instrument still demands, whom to ask, and the signature of the officer. */
@Path("requests/{request}/check")
@Controller
@RequestScoped
public class CheckPage {

    /** Lines of a schedule that are shown; all of them are on the page of the plan and in the case. */
    private static final int LISTED = 10;

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final CaseFiles cases;
    private final OnwardRelease onward;
    private final RequestPhotos photos;
    private final Directory directory;
    private final MessageHead head;
    private final DraftRequest drafts;
    private final ProposeRequest proposals;
    private final Answers answers;
    private final Models models;
    private final Addressees addressees;
    private final WeaponHelp help;
    private final SameWeapons same;
    private final WeaponPhotos taken;
    private final MvcContext mvc;

    @Inject
    public CheckPage(SignedIn signedIn, TracingRequests requests, CaseFiles cases, OnwardRelease onward, RequestPhotos photos, Directory directory, MessageHead head, DraftRequest drafts,
                     ProposeRequest proposals, Answers answers, Models models, Addressees addressees, WeaponHelp help, SameWeapons same,
                     WeaponPhotos taken, MvcContext mvc) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.cases = cases;
        this.onward = onward;
        this.photos = photos;
        this.directory = directory;
        this.head = head;
        this.drafts = drafts;
        this.proposals = proposals;
        this.answers = answers;
        this.models = models;
        this.addressees = addressees;
        this.help = help;
        this.same = same;
        this.taken = taken;
        this.mvc = mvc;
    }

    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("done") String done) {
        TracingRequest request = requests.find(signedIn.principal(), id);
        models.put("done", done);
        return page(request, Form.blank().with("request.requestedState", request.requestedState()).with("version", request.version()));
    }

    /** Keeps the addressee and, when {@code propose} is pressed, certifies the request and hands it to a second person. */
    @POST
    public Response propose(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        String state = form.text(form.text("pick") == null ? "request.requestedState" : "pick");
        try {
            Long version = form.version();
            if (state != null && !state.equals(requests.find(principal, id).requestedState())) {
                drafts.address(principal, id, version, state);
                version = null;
            }
            if (form.text("propose") == null) {
                return answers.next("/requests/" + id + "/check", "saved");
            }
            TracingRequest proposed = proposals.propose(principal, id, version);
            return answers.next("/cases/" + proposed.caseFile(), "proposed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = requests.find(principal, id);
                return page(now, form.with("version", now.version()));
            });
        }
    }

    /** Keeps which photos go along. */
    @POST
    @Path("photos")
    public Response choose(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            photos.choose(signedIn.principal(), id, GoingPhotos.of(fields.get("photos")));
            return answers.next("/requests/" + id + "/check", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                TracingRequest now = requests.find(signedIn.principal(), id);
                return page(now, form.with("request.requestedState", now.requestedState()).with("version", now.version()));
            });
        }
    }

    private String page(TracingRequest request, Form form) {
        CaseFile file = cases.find(signedIn.principal(), request.caseFile());
        List<Firearm> weapons = request.firearms().stream().limit(LISTED)
                .map(id -> file.firearms().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(Problem::notFound)).toList();
        List<Issue> missing = drafts.missing(signedIn.principal(), request.id()).list();
        models.put("form", form);
        models.put("request", request);
        models.put("file", file);
        models.put("weapon", request.isSchedule() ? null : weapons.get(0));
        models.put("lines", weapons);
        List<Demands.Demand> demands = Demands.of(missing, request, mvc.getLocale());
        models.put("demands", demands);
        models.put("mend", Demands.mend(demands, form.errors()));
        models.put("ranking", request.isSchedule() ? null : addressees.of(weapons.get(0).description(), request.component()));
        if (!request.isSchedule()) {
            known(file, weapons.get(0));
        }
        models.put("earlier", onward.of(request));
        models.put("photos", photos.choosable(request));
        models.put("partners", directory.states());
        models.put("languages", request.requestedState() == null ? List.of() : PaperLanguages.of(head.languages(request.requestedState()), mvc.getLocale()));
        models.put("mayPropose", signedIn.principal().may(Permission.OPEN_TRACES));
        return "check.html";
    }

    /** What the reference and the other cases say of the weapon before the request leaves. It warns and stops nobody. */
    private void known(CaseFile file, Firearm weapon) {
        models.put("help", help.of(weapon.description(), taken.of(List.of(weapon.id())).stream().filter(p -> !p.withdrawn()).toList(), mvc.getLocale()));
        models.put("same", signedIn.principal().may(Permission.OPEN_TRACES) ? same.find(signedIn.principal(), file.id(), weapon.id(), weapon.description()) : null);
    }
}
