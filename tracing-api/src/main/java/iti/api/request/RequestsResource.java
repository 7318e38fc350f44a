package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.api.query.Paging;
import iti.casefile.HandlingCode;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.request.DraftRequest;
import iti.request.Priority;
import iti.request.RequestContent;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tracing requests of both sides: the list, one request, and the draft of one (ITI 16, 17). */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {

    private final TracingRequests requests;
    private final DraftRequest drafts;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public RequestsResource(TracingRequests requests, DraftRequest drafts, RequestViews views, Caller caller) {
        this.requests = requests;
        this.drafts = drafts;
        this.views = views;
        this.caller = caller;
    }

    public record Addressee(String requestedState) {
    }

    public record Line(UUID id, String number, Side side, Status status, String requestingState, String requestedState, Priority priority, HandlingCode handling, String summary,
                       Instant draftedAt, Instant startedAt, Instant respondedAt) {
        static Line of(TracingRequest r) {
            return new Line(r.id(), r.number(), r.side(), r.status(), r.requestingState(), r.requestedState(), r.priority(), r.handling(), r.summary(), r.draftedAt(), r.startedAt(), r.respondedAt());
        }
    }

    public record Lines(long total, int first, List<Line> items) {
    }

    /** What is still to be entered before the request can be proposed; {@code field} names it as the act would. */
    public record Gaps(List<Gap> gaps) {
    }

    public record Gap(String field, String code) {
        static Gap of(Issue issue) {
            return new Gap(issue.field(), issue.code());
        }
    }

    @GET
    public Lines list(@QueryParam("side") String side, @QueryParam("status") List<String> statuses, @QueryParam("state") String state,
                      @QueryParam("priority") String priority, @QueryParam("text") String text, @BeanParam Paging paging) {
        Set<Status> wanted = statuses.stream().map(s -> Paging.code(Status.class, "status", s)).collect(Collectors.toSet());
        RequestFilter filter = new RequestFilter(Paging.code(Side.class, "side", side), wanted, state, null, Paging.code(Priority.class, "priority", priority), text);
        List<Line> found = requests.list(caller.principal(), filter, paging.first(), paging.count()).stream().map(Line::of).toList();
        return new Lines(requests.count(caller.principal(), filter), paging.first(), found);
    }

    @GET
    @Path("{id}")
    @Gives(value = RequestView.class, versioned = true)
    public Response read(@PathParam("id") UUID id) {
        return views.shown(requests.read(caller.principal(), id), Response.Status.OK);
    }

    @PUT
    @Path("{id}/content")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("request")
    @Gives(value = RequestView.class, versioned = true)
    public Response write(@PathParam("id") UUID id, RequestContent content) {
        return views.shown(drafts.write(caller.principal(), id, caller.version(), content), Response.Status.OK);
    }

    @PUT
    @Path("{id}/addressee")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("request")
    @Gives(value = RequestView.class, versioned = true)
    public Response address(@PathParam("id") UUID id, Addressee addressee) {
        new Issues().demandText(addressee.requestedState(), "requestedState").throwIfAny();
        return views.shown(drafts.address(caller.principal(), id, caller.version(), addressee.requestedState()), Response.Status.OK);
    }

    @GET
    @Path("{id}/gaps")
    public Gaps gaps(@PathParam("id") UUID id) {
        return new Gaps(drafts.missing(caller.principal(), id).list().stream().map(Gap::of).toList());
    }
}
