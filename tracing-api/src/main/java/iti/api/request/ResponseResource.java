package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.api.query.Paging;
import iti.casefile.HandlingCode;
import iti.casefile.FailureReason;
import iti.message.TracingMessage.ResponseBody;
import iti.request.CorrectResponse;
import iti.request.Outcome;
import iti.request.ReportDuplicate;
import iti.request.ReportMisrouted;
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

/** The answer to a received request (ITI 20, 22, 23): drafted and proposed, corrected after it left, or that the request belongs elsewhere. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResponseResource {

    private final RespondToRequest respond;
    private final CorrectResponse correct;
    private final ReportMisrouted misrouted;
    private final ReportDuplicate duplicate;
    private final TracingRequests requests;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public ResponseResource(RespondToRequest respond, CorrectResponse correct, ReportMisrouted misrouted, ReportDuplicate duplicate, TracingRequests requests,
                            RequestViews views, Caller caller) {
        this.respond = respond;
        this.correct = correct;
        this.misrouted = misrouted;
        this.duplicate = duplicate;
        this.requests = requests;
        this.views = views;
        this.caller = caller;
    }

    public record Rest(Outcome outcome, FailureReason failureReason, String remarks) {
    }

    /** @param suggestedState the State to ask instead, when something points to one */
    public record Misrouting(String explanation, String suggestedState) {
    }

    /** @param earlierRequest number of the earlier request */
    public record Known(String earlierRequest, String explanation) {
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

    /** The answer about one line of a schedule: what it says of grounds, reason and restrictions is said for the whole answer. */
    @PUT
    @Path("{id}/response-draft/lines/{line}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("response")
    @Gives(value = ResponseBody.class, versioned = true)
    public Response writeLine(@PathParam("id") UUID id, @PathParam("line") int line, ResponseBody answer) {
        TracingRequest request = respond.writeLine(caller.principal(), id, caller.version(), line, answer);
        return Response.ok(ResponseDrafts.of(request)).tag(String.valueOf(request.version())).build();
    }

    /** Nothing was found for all lines that have no answer yet. */
    @POST
    @Path("{id}/response-draft/remaining-lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = ResponseBody.class, versioned = true)
    public Response writeRest(@PathParam("id") UUID id, Rest rest) {
        TracingRequest request = respond.writeRest(caller.principal(), id, caller.version(), rest.outcome(), rest.failureReason(), rest.remarks());
        return Response.ok(ResponseDrafts.of(request)).tag(String.valueOf(request.version())).build();
    }

    @POST
    @Path("{id}/response-proposal")
    @Gives(value = RequestView.class, versioned = true)
    public Response propose(@PathParam("id") UUID id) {
        return shown(respond.propose(caller.principal(), id, caller.version()).id());
    }

    /** Takes the response that stands into the draft, to be corrected there. */
    @POST
    @Path("{id}/response-correction-draft")
    @Gives(value = ResponseBody.class, versioned = true)
    public Response beginCorrection(@PathParam("id") UUID id) {
        TracingRequest request = correct.begin(caller.principal(), id, caller.version());
        return Response.ok(ResponseDrafts.of(request)).tag(String.valueOf(request.version())).build();
    }

    /** Proposes the draft as the correction of the response that stands; others release it. */
    @POST
    @Path("{id}/response-correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response correct(@PathParam("id") UUID id, ThreadsResource.Explanation explanation) {
        return shown(correct.propose(caller.principal(), id, caller.version(), explanation.explanation()).id());
    }

    /** Not made and not imported here. */
    @POST
    @Path("{id}/misrouting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response misrouted(@PathParam("id") UUID id, Misrouting misrouting) {
        return shown(misrouted.report(caller.principal(), id, caller.version(), misrouting.explanation(), misrouting.suggestedState()).id());
    }

    /** The weapon is traced already at an earlier request of the same State. */
    @POST
    @Path("{id}/duplicate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response duplicate(@PathParam("id") UUID id, Known known) {
        return shown(duplicate.report(caller.principal(), id, caller.version(), known.earlierRequest(), known.explanation()).id());
    }

    private Response shown(UUID id) {
        return views.after(caller.principal(), id);
    }
}
