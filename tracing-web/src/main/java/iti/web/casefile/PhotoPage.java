package iti.web.casefile;

import iti.access.People;
import iti.access.Permission;
import iti.casefile.CaseFiles;
import iti.casefile.WeaponPhoto;
import iti.casefile.WeaponPhotos;
import iti.problem.Problem;
import iti.web.access.SignedIn;
import iti.web.document.PictureFile;
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
import java.util.UUID;

/** One photo, large, with all that is known of it. Looking at it leaves an entry; it can be withdrawn with a reason. */
@Path("photos/{photo: [0-9a-f-]{36}}")
@RequestScoped
public class PhotoPage {

    private final SignedIn signedIn;
    private final WeaponPhotos photos;
    private final CaseFiles cases;
    private final People people;
    private final Answers answers;
    private final Models models;

    @Inject
    public PhotoPage(SignedIn signedIn, WeaponPhotos photos, CaseFiles cases, People people, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.photos = photos;
        this.cases = cases;
        this.people = people;
        this.answers = answers;
        this.models = models;
    }

    @GET
    @Controller
    public String show(@PathParam("photo") UUID id) {
        return page(id, Form.blank());
    }

    /** The picture of the page. Each one taken leaves an entry. */
    @GET
    @Path("file")
    public Response file(@PathParam("photo") UUID id) {
        return PictureFile.of(photos.read(signedIn.principal(), id), "photo-" + id + ".jpg");
    }

    /** The small picture of a list. */
    @GET
    @Path("small")
    public Response small(@PathParam("photo") UUID id) {
        return PictureFile.of(photos.thumbnail(signedIn.principal(), id), "photo-" + id + "-small.jpg");
    }

    @POST
    @Path("withdraw")
    @Controller
    public Response withdraw(@PathParam("photo") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            WeaponPhoto photo = photos.withdraw(signedIn.principal(), id, form.text("reason"));
            return answers.next("/cases/" + photo.caseFile() + "/weapons/" + photo.firearm() + "/photos", "photo.withdrawn");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, form));
        }
    }

    private String page(UUID id, Form form) {
        WeaponPhoto photo = photos.find(signedIn.principal(), id);
        models.put("form", form);
        models.put("photo", photo);
        models.put("file", cases.find(signedIn.principal(), photo.caseFile()));
        models.put("addedBy", people.nameOf(photo.addedBy()));
        models.put("withdrawnBy", photo.withdrawn() ? people.nameOf(photo.withdrawnBy()) : null);
        models.put("withdraws", signedIn.principal().may(Permission.OPEN_TRACES) && !photo.withdrawn());
        return "photo.html";
    }
}
