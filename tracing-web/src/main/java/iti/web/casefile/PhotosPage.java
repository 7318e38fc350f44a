package iti.web.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.PhotoNote;
import iti.casefile.WeaponPhotos;
import iti.directory.Directory;
import iti.firearm.Firearm;
import iti.photo.CleanPhoto;
import iti.photo.PhotoIntake;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.form.SentFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The photos of a weapon: each with what it shows, and a form for one more (ITI 17 (b), 21). */
@Path("cases/{case}/weapons/{weapon: [0-9a-f-]{36}}/photos")
@Controller
@RequestScoped
public class PhotosPage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final WeaponPhotos photos;
    private final PhotoIntake intake;
    private final Directory directory;
    private final Clock clock;
    private final Answers answers;
    private final Models models;

    @Inject
    public PhotosPage(SignedIn signedIn, CaseFiles cases, WeaponPhotos photos, PhotoIntake intake, Directory directory, Clock clock, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.photos = photos;
        this.intake = intake;
        this.directory = directory;
        this.clock = clock;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("case") UUID id, @PathParam("weapon") UUID weapon, @QueryParam("done") String done) {
        models.put("done", done);
        return page(id, weapon, Form.blank().with("photo.takenBy", signedIn.principal().name())
                .with("photo.takenOn", directory.ownState().calendar().dayOf(clock.instant())));
    }

    /** Adds a photo. What was typed stays when the file is refused; the browser has to be told the file again. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("case") UUID id, @PathParam("weapon") UUID weapon, List<EntityPart> parts) throws IOException {
        Principal principal = signedIn.principal().demand(Permission.OPEN_TRACES);
        SentFile sent = SentFile.of(parts, PhotoIntake.FIELD, PhotoIntake.LARGEST);
        Form form = sent.form();
        PhotoNote note = PhotoForm.read(form, weapon(cases.find(principal, id), weapon).description());
        List<Issue> wrong = new ArrayList<>(photos.check(note).list());
        CleanPhoto photo = null;
        try {
            photo = intake.clean(sent.file() == null ? new byte[0] : sent.file());
        } catch (Problem refused) {
            if (refused.kind() != ProblemKind.INVALID_INPUT) {
                throw refused;
            }
            wrong.addAll(refused.issues());
        }
        if (!form.misread().isEmpty() || !wrong.isEmpty()) {
            return answers.misread(form, wrong, () -> page(id, weapon, form));
        }
        try {
            photos.add(principal, id, weapon, note, photo);
            return answers.next("/cases/" + id + "/weapons/" + weapon + "/photos", "photo.added");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, weapon, form));
        }
    }

    private String page(UUID id, UUID weapon, Form form) {
        CaseFile file = cases.find(signedIn.principal(), id);
        models.put("form", form);
        models.put("file", file);
        models.put("weapon", weapon(file, weapon));
        models.put("photos", photos.of(signedIn.principal(), id, weapon));
        models.put("opens", signedIn.principal().may(Permission.OPEN_TRACES));
        return "photos.html";
    }

    private static Firearm weapon(CaseFile file, UUID weapon) {
        return file.firearms().stream().filter(f -> f.id().equals(weapon)).findFirst().orElseThrow(Problem::notFound);
    }
}
