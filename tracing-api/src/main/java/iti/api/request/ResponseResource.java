package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.api.query.Paging;
import iti.casefile.HandlingCode;
import iti.message.TracingMessage.ResponseBody;
import iti.request.ReleaseDocument;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The answer to a received request (ITI 20, 22, 23): drafted, proposed, approved by a second person, released by the point of contact. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResponseResource {

    private final RespondToRequest respond;
    private final ReleaseDocument release;
    private final TracingRequests requests;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public ResponseResource(RespondToRequest respond, ReleaseDocument release, TracingRequests requests, RequestViews views, Caller caller) {
        this.respond = respond;
        this.release = release;
        this.requests = requests;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("{id}/response-draft")
    @Gives(value = ResponseBody.class, versioned = true)
    public Response draft(@PathParam("id") UUID id) {
        TracingRequest request = requests.read(caller.principal(), id);
        return Response.ok(ResponseDrafts.of(request)).tag(String.valueOf(request.version())).build();
    }

    /**
     * Replaces the draft. Restrictions that are not stated are those that an answer to this requester has by default (ITI 15).
     *
     * @param handling handling code of the answer; absent leaves it as it was
     */
    @PUT
    @Path("{id}/response-draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("response")
    @Gives(value = ResponseBody.class, versioned = true)
    public Response write(@PathParam("id") UUID id, @QueryParam("handling") String handling, ResponseBody draft) {
        TracingRequest request = respond.write(caller.principal(), id, caller.version(), draft, Paging.code(HandlingCode.class, "handling", handling));
        return Response.ok(ResponseDrafts.of(request)).tag(String.valueOf(request.version())).build();
    }

    @POST
    @Path("{id}/response-proposal")
    @Gives(value = RequestView.class, versioned = true)
    public Response propose(@PathParam("id") UUID id) {
        return shown(respond.propose(caller.principal(), id, caller.version()).id());
    }

    @POST
    @Path("{id}/response-approval")
    @Gives(value = RequestView.class, versioned = true)
    public Response approve(@PathParam("id") UUID id) {
        return shown(release.approve(caller.principal(), id, caller.version()).id());
    }

    @POST
    @Path("{id}/response-return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response returnToOfficer(@PathParam("id") UUID id, RequestActsResource.Reason reason) {
        return shown(release.returnToOfficer(caller.principal(), id, caller.version(), reason.reason()).id());
    }

    @POST
    @Path("{id}/response-release")
    @Gives(value = RequestView.class, versioned = true)
    public Response release(@PathParam("id") UUID id) {
        return shown(release.release(caller.principal(), id, caller.version()).id());
    }

    private Response shown(UUID id) {
        return views.after(caller.principal(), id);
    }
}
