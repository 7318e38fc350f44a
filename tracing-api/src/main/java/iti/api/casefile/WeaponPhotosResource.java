package iti.api.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.api.access.Caller;
import iti.api.casefile.PhotosResource.Photo;
import iti.api.json.Unreadable;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.api.query.Paging;
import iti.casefile.CaseFiles;
import iti.casefile.PhotoNote;
import iti.casefile.WeaponPhotos;
import iti.firearm.Component;
import iti.firearm.MarkKind;
import iti.photo.CleanPhoto;
import iti.photo.PhotoIntake;
import iti.photo.PhotoSubject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Adds photos of the weapons of cases, and lists them (ITI 17 (b)). */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WeaponPhotosResource {

    private final CaseFiles cases;
    private final WeaponPhotos photos;
    private final PhotoIntake intake;
    private final Caller caller;

    @Inject
    public WeaponPhotosResource(CaseFiles cases, WeaponPhotos photos, PhotoIntake intake, Caller caller) {
        this.cases = cases;
        this.photos = photos;
        this.intake = intake;
        this.caller = caller;
    }

    public record Photos(int total, List<Photo> items) {
    }

    /** Adds a photo: a JPEG or PNG file of at most 15 MB as the body, what it shows as parameters. */
    @POST
    @Path("{id}/firearms/{firearm}/photos")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyOf("photo.file")
    @Gives(value = Photo.class, status = 201)
    public Response add(@PathParam("id") UUID id, @PathParam("firearm") UUID firearm, @QueryParam("subject") String subject, @QueryParam("markKind") String markKind,
                        @QueryParam("component") String component, @QueryParam("markText") String markText, @QueryParam("caption") String caption,
                        @QueryParam("takenBy") String takenBy, @QueryParam("takenOn") String takenOn, InputStream body) throws IOException {
        Principal by = caller.principal().demand(Permission.OPEN_TRACES);
        cases.find(by, id);
        PhotoNote note = new PhotoNote(Paging.code(PhotoSubject.class, "subject", subject), Paging.code(MarkKind.class, "markKind", markKind),
                Paging.code(Component.class, "component", component), markText, caption, takenBy, day(takenOn));
        photos.check(note).throwIfAny();
        CleanPhoto photo = intake.clean(body.readNBytes(PhotoIntake.LARGEST + 1));
        return Response.status(Response.Status.CREATED).entity(Photo.of(photos.add(by, id, firearm, note, photo))).build();
    }

    @GET
    @Path("{id}/firearms/{firearm}/photos")
    public Photos all(@PathParam("id") UUID id, @PathParam("firearm") UUID firearm) {
        List<Photo> found = photos.of(caller.principal(), id, firearm).stream().map(Photo::of).toList();
        return new Photos(found.size(), found);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Unreadable.of("takenOn", "date");
        }
    }
}
