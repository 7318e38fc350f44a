package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.firearm.RoutingReason;
import iti.problem.Issues;
import iti.request.AddresseePlan;
import iti.request.AddresseePlans;
import iti.request.TracingRequest;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whom to ask about the weapons of a case that nobody was asked about yet, and the drafts that come of it. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private final AddresseePlans plans;
    private final Caller caller;

    @Inject
    public PlansResource(AddresseePlans plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    /** @param state absent for weapons without a proposal and those left out */
    public record Group(AddresseePlan.Fate fate, String state, boolean enrolled, List<UUID> firearms, Map<RoutingReason, Long> reasons) {
        static Group of(AddresseePlan.Group group) {
            return new Group(group.fate(), group.state(), group.enrolled(), group.weapons().stream().map(AddresseePlan.Weapon::id).toList(), group.reasons());
        }
    }

    public record Plan(List<Group> groups, int asked) {
        static Plan of(AddresseePlan plan) {
            return new Plan(plan.groups().stream().map(Group::of).toList(), plan.asked());
        }
    }

    /** @param fate {@code ASK} with a state, {@code LEFT_OUT}, or {@code NO_PROPOSAL} to put them back where their marks point to */
    public record Move(Set<UUID> firearms, AddresseePlan.Fate fate, String state) {
    }

    public record Drafted(UUID id, String number, String requestedState, int firearms) {
        static Drafted of(TracingRequest request) {
            return new Drafted(request.id(), request.number(), request.requestedState(), request.firearms().size());
        }
    }

    public record Drafts(List<Drafted> items) {
    }

    @GET
    @Path("{id}/plan")
    public Plan plan(@PathParam("id") UUID id) {
        return Plan.of(plans.of(caller.principal(), id));
    }

    @POST
    @Path("{id}/plan/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Plan move(@PathParam("id") UUID id, Move move) {
        new Issues().demand(move.fate() != null, "fate", "required").throwIfAny();
        switch (move.fate()) {
            case ASK -> plans.move(caller.principal(), id, move.firearms(), move.state());
            case LEFT_OUT -> plans.leaveOut(caller.principal(), id, move.firearms());
            case NO_PROPOSAL -> plans.putBack(caller.principal(), id, move.firearms());
        }
        return plan(id);
    }

    /** One request for each State of the plan that is in the directory. */
    @POST
    @Path("{id}/plan/requests")
    @Gives(value = Drafts.class, status = 201)
    public Response draft(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED).entity(new Drafts(plans.draft(caller.principal(), id).stream().map(Drafted::of).toList())).build();
    }
}
