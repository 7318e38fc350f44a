package iti.api.casefile;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.casefile.PhotoNote;
import iti.casefile.WeaponPhoto;
import iti.casefile.WeaponPhotos;
import iti.firearm.Component;
import iti.firearm.MarkKind;
import iti.photo.CleanPhoto;
import iti.photo.PhotoFormat;
import iti.photo.PhotoSubject;
import iti.photo.Stripped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** One photo of a weapon of a case (ITI 17 (b)). A whole photo that is taken leaves an entry. */
@Path("photos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PhotosResource {

    private final WeaponPhotos photos;
    private final Caller caller;

    @Inject
    public PhotosResource(WeaponPhotos photos, Caller caller) {
        this.photos = photos;
        this.caller = caller;
    }

    /** What is known of a photo; {@code withdrawnAt} and {@code withdrawalReason} are absent while it stands. */
    public record Photo(UUID id, UUID firearm, PhotoSubject subject, MarkKind markKind, Component component, String markText, String caption, String takenBy,
                        LocalDate takenOn, String sha256, int width, int height, int size, String originalSha256, PhotoFormat originalFormat, int originalSize,
                        Set<Stripped> stripped, UUID addedBy, Instant addedAt, Instant withdrawnAt, String withdrawalReason) {
        static Photo of(WeaponPhoto p) {
            PhotoNote n = p.note();
            return new Photo(p.id(), p.firearm(), n.subject(), n.markKind(), n.component(), n.markText(), n.caption(), n.takenBy(), n.takenOn(), p.sha256(), p.width(),
                    p.height(), p.size(), p.originalSha256(), p.originalFormat(), p.originalSize(), p.stripped(), p.addedBy(), p.addedAt(), p.withdrawnAt(),
                    p.withdrawalReason());
        }
    }

    public record PhotoWithdrawal(String reason) {
    }

    @GET
    @Path("{photo}")
    public Photo one(@PathParam("photo") UUID id) {
        return Photo.of(photos.find(caller.principal(), id));
    }

    @GET
    @Path("{photo}/file")
    @Produces(CleanPhoto.MEDIA_TYPE)
    @Gives(byte[].class)
    public Response file(@PathParam("photo") UUID id) {
        return picture(photos.read(caller.principal(), id), "photo-" + id + ".jpg");
    }

    /** The same picture, small, for a list. */
    @GET
    @Path("{photo}/small")
    @Produces(CleanPhoto.MEDIA_TYPE)
    @Gives(byte[].class)
    public Response small(@PathParam("photo") UUID id) {
        return picture(photos.thumbnail(caller.principal(), id), "photo-" + id + "-small.jpg");
    }

    /** Withdraws a photo. It stays on record, with the reason. */
    @POST
    @Path("{photo}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Photo withdraw(@PathParam("photo") UUID id, PhotoWithdrawal withdrawal) {
        return Photo.of(photos.withdraw(caller.principal(), id, withdrawal.reason()));
    }

    private static Response picture(byte[] jpeg, String name) {
        return Response.ok(jpeg, CleanPhoto.MEDIA_TYPE).header("X-Content-Type-Options", "nosniff").header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
