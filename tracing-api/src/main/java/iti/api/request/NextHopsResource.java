package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.message.TracingMessage.EarlierAnswer;
import iti.problem.Issues;
import iti.request.DraftNextHop;
import iti.request.OnwardDecision;
import iti.request.OnwardRelease;
import iti.request.TracingRequest;
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

/** The next request after an answer, and which earlier answers go along with it (ITI 5, 15 (c), 20). */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NextHopsResource {

    private final DraftNextHop hops;
    private final OnwardRelease onward;
    private final TracingRequests requests;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public NextHopsResource(DraftNextHop hops, OnwardRelease onward, TracingRequests requests, RequestViews views, Caller caller) {
        this.hops = hops;
        this.onward = onward;
        this.requests = requests;
        this.views = views;
        this.caller = caller;
    }

    /** @param requestedState absent for the State that the answer names */
    public record NextHop(String requestedState) {
    }

    /** @param outgrown whether the request as it was sent carries others than may go along now */
    public record EarlierAnswers(boolean outgrown, List<Line> items) {
    }

    /**
     * @param conditions conditions of a consent, or the reason why it is declined
     * @param seekable   whether consent can be sought now
     * @param passes     what goes along; absent when it may not
     */
    public record Line(UUID request, String reference, String state, OnwardDecision decision, String conditions, boolean seekable, EarlierAnswer passes) {
        static Line of(OnwardRelease.Earlier e) {
            return new Line(e.request().id(), e.request().number(), e.request().requestedState(), e.decision(), e.reply() == null ? null : e.reply().conditions(),
                    e.seekable(), e.passes());
        }
    }

    @POST
    @Path("{id}/next-hop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, status = 201, versioned = true)
    public Response draft(@PathParam("id") UUID id, NextHop next) {
        new Issues().demand(next.requestedState() == null || next.requestedState().matches("[A-Z]{2}"), "requestedState", "stateCode").throwIfAny();
        return views.shown(hops.draft(caller.principal(), id, next.requestedState()), Response.Status.CREATED);
    }

    @GET
    @Path("{id}/earlier-answers")
    public EarlierAnswers earlier(@PathParam("id") UUID id) {
        TracingRequest request = requests.find(caller.principal(), id);
        return new EarlierAnswers(onward.outgrew(request), onward.of(request).stream().map(Line::of).toList());
    }
}
