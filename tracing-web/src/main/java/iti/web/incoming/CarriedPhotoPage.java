package iti.web.incoming;

import iti.access.Principal;
import iti.problem.Problem;
import iti.request.CarriedPhotos;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.document.PictureFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A photo that a document of a request carried, as its sender signed it (ITI 17 (b), 21). Looking at it leaves an entry. */
@Path("carried-photos/{request: [0-9a-f-]{36}}/{sha256: [0-9a-f]{64}}")
@RequestScoped
public class CarriedPhotoPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final CarriedPhotos photos;
    private final Models models;

    @Inject
    public CarriedPhotoPage(SignedIn signedIn, TracingRequests requests, CarriedPhotos photos, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.photos = photos;
        this.models = models;
    }

    @GET
    @Controller
    public String show(@PathParam("request") UUID id, @PathParam("sha256") String sha256) {
        Principal reader = signedIn.principal();
        TracingRequest request = requests.find(reader, id);
        models.put("request", request);
        models.put("carried", photos.of(id).stream().filter(c -> c.photo().sha256().equals(sha256)).findFirst().orElseThrow(Problem::notFound));
        return "carried-photo.html";
    }

    /** The picture of the page, byte for byte as it was attached. Each one taken leaves an entry. */
    @GET
    @Path("file")
    public Response file(@PathParam("request") UUID id, @PathParam("sha256") String sha256) {
        return PictureFile.of(photos.read(signedIn.principal(), id, sha256), "photo-" + sha256.substring(0, 8) + ".jpg");
    }

    /** The small picture of a list. */
    @GET
    @Path("small")
    public Response small(@PathParam("request") UUID id, @PathParam("sha256") String sha256) {
        return PictureFile.of(photos.thumbnail(signedIn.principal(), id, sha256), "photo-" + sha256.substring(0, 8) + "-small.jpg");
    }
}
