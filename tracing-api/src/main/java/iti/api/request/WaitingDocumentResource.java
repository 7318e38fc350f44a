package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.ReleaseDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * The document of a request that was certified and has not left (ITI 25): a response, a decision on consent, a correction or a
 * re-opening. A second person approves or returns it, the point of contact releases it.
 */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WaitingDocumentResource {

    private final ReleaseDocument release;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public WaitingDocumentResource(ReleaseDocument release, RequestViews views, Caller caller) {
        this.release = release;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("{id}/document-approval")
    @Gives(value = RequestView.class, versioned = true)
    public Response approve(@PathParam("id") UUID id) {
        return shown(release.approve(caller.principal(), id, caller.version()).id());
    }

    @POST
    @Path("{id}/document-return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response returnToOfficer(@PathParam("id") UUID id, RequestActsResource.Reason reason) {
        return shown(release.returnToOfficer(caller.principal(), id, caller.version(), reason.reason()).id());
    }

    @POST
    @Path("{id}/document-release")
    @Gives(value = RequestView.class, versioned = true)
    public Response release(@PathParam("id") UUID id) {
        return shown(release.release(caller.principal(), id, caller.version()).id());
    }

    private Response shown(UUID id) {
        return views.after(caller.principal(), id);
    }
}
