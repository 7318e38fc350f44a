package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.message.MessageKind;
import iti.message.PhotoDescription;
import iti.photo.CleanPhoto;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.request.CarriedPhotos;
import iti.request.RequestPhotos;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The photos of requests: which go along with ours, and which documents of either State carried (ITI 17 (b), 21). */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestPhotosResource {

    private final TracingRequests requests;
    private final RequestPhotos choice;
    private final CarriedPhotos carried;
    private final Caller caller;

    @Inject
    public RequestPhotosResource(TracingRequests requests, RequestPhotos choice, CarriedPhotos carried, Caller caller) {
        this.requests = requests;
        this.choice = choice;
        this.carried = carried;
        this.caller = caller;
    }

    /**
     * @param message the last document that carried it
     * @param from    its sender
     */
    public record CarriedPhoto(PhotoDescription photo, UUID message, MessageKind kind, String from, Instant at) {
        static CarriedPhoto of(CarriedPhotos.Carried c) {
            return new CarriedPhoto(c.photo(), c.message(), c.kind(), c.from(), c.at());
        }
    }

    public record AllCarried(int total, List<CarriedPhoto> items) {
    }

    public record ChoosablePhoto(UUID photo, String caption, int size, boolean goesAlong) {
    }

    public record AllChoosable(int total, List<ChoosablePhoto> items) {
    }

    public record ChosenPhotos(List<UUID> photos) {
    }

    @GET
    @Path("{id}/photos")
    public AllCarried all(@PathParam("id") UUID id) {
        requests.find(caller.principal(), id);
        List<CarriedPhoto> found = carried.of(id).stream().map(CarriedPhoto::of).toList();
        return new AllCarried(found.size(), found);
    }

    /** A photo byte for byte as it was attached. Taking it leaves an entry. */
    @GET
    @Path("{id}/photos/{sha256}")
    @Produces(CleanPhoto.MEDIA_TYPE)
    @Gives(byte[].class)
    public Response file(@PathParam("id") UUID id, @PathParam("sha256") String sha256) {
        byte[] photo = carried.read(caller.principal(), id, sha256);
        return Response.ok(photo, CleanPhoto.MEDIA_TYPE).header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"photo-" + sha256.substring(0, 8) + ".jpg\"").build();
    }

    /** The photos that can go along with a request of ours, and whether each does. */
    @GET
    @Path("{id}/photo-choice")
    public AllChoosable choice(@PathParam("id") UUID id) {
        return choosable(ours(id));
    }

    /** Says which photos go along: 8 at most, 2 MB together; none is a choice. */
    @PUT
    @Path("{id}/photo-choice")
    @Consumes(MediaType.APPLICATION_JSON)
    public AllChoosable choose(@PathParam("id") UUID id, ChosenPhotos chosen) {
        ours(id);
        new Issues().demand(chosen.photos() != null, RequestPhotos.FIELD, "required").throwIfAny();
        choice.choose(caller.principal(), id, Set.copyOf(chosen.photos()));
        return choosable(ours(id));
    }

    private AllChoosable choosable(TracingRequest request) {
        List<ChoosablePhoto> found = choice.choosable(request).stream()
                .map(c -> new ChoosablePhoto(c.photo().id(), c.photo().note().caption(), c.photo().size(), c.goesAlong())).toList();
        return new AllChoosable(found.size(), found);
    }

    private TracingRequest ours(UUID id) {
        TracingRequest request = requests.find(caller.principal(), id);
        if (request.side() != Side.REQUESTING) {
            throw Problem.notFound();
        }
        return request;
    }
}
