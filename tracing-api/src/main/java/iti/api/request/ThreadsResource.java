package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.ConsentPurpose;
import iti.request.DecideConsent;
import iti.request.GiveClarification;
import iti.request.SeekClarification;
import iti.request.SeekConsent;
import iti.request.TracingRequests;
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
import java.util.List;
import java.util.UUID;

/** Questions beside the status and their replies: clarifications of an answer (ITI 23), consents to use it further (ITI 15). */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ThreadsResource {

    private final SeekClarification seekClarification;
    private final GiveClarification clarify;
    private final SeekConsent seekConsent;
    private final DecideConsent decideConsent;
    private final TracingRequests requests;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public ThreadsResource(SeekClarification seekClarification, GiveClarification clarify, SeekConsent seekConsent, DecideConsent decideConsent,
                           TracingRequests requests, RequestViews views, Caller caller) {
        this.seekClarification = seekClarification;
        this.clarify = clarify;
        this.seekConsent = seekConsent;
        this.decideConsent = decideConsent;
        this.requests = requests;
        this.views = views;
        this.caller = caller;
    }

    public record Question(String question) {
    }

    public record Explanation(String explanation) {
    }

    /** @param state for an onward release the State that would receive the answer */
    public record ConsentWanted(ConsentPurpose purpose, String state, String explanation) {
    }

    /** @param conditions conditions of a consent; the reason, which is needed, when it is declined */
    public record ConsentDecision(Boolean granted, String conditions) {
    }

    public record All(int total, List<ThreadView> items) {
    }

    /** Oldest first. */
    @GET
    @Path("{id}/threads")
    public All all(@PathParam("id") UUID id) {
        List<ThreadView> all = views.threads(requests.read(caller.principal(), id).id());
        return new All(all.size(), all);
    }

    /** Asks the State that answered to clarify. */
    @POST
    @Path("{id}/clarification-sought")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response seekClarification(@PathParam("id") UUID id, Question question) {
        return shown(seekClarification.seek(caller.principal(), id, caller.version(), question.question()).id());
    }

    /** Answers the oldest open question. */
    @POST
    @Path("{id}/clarification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response clarify(@PathParam("id") UUID id, Explanation explanation) {
        return shown(clarify.clarify(caller.principal(), id, caller.version(), explanation.explanation()).id());
    }

    /** Asks the State that answered for its consent. */
    @POST
    @Path("{id}/consent-sought")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response seekConsent(@PathParam("id") UUID id, ConsentWanted wanted) {
        return shown(seekConsent.seek(caller.principal(), id, caller.version(), wanted.purpose(), wanted.state(), wanted.explanation()).id());
    }

    /** Decides on the oldest open question for consent; a second person and the point of contact release the decision. */
    @POST
    @Path("{id}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response decideConsent(@PathParam("id") UUID id, ConsentDecision decision) {
        return shown(decideConsent.propose(caller.principal(), id, caller.version(), decision.granted(), decision.conditions()).id());
    }

    private Response shown(UUID id) {
        return views.after(caller.principal(), id);
    }
}
