package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.NationalTargets;
import iti.request.Priority;
import iti.request.TargetDetails;
import iti.request.TargetRule;
import iti.request.WorkingTarget;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The national working targets (ITI 18, 19); the Instrument gives no number of days. */
@Path("targets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TargetsResource {

    private final NationalTargets targets;
    private final Caller caller;

    @Inject
    public TargetsResource(NationalTargets targets, Caller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    public record Rule(UUID id, TargetDetails target) {
        static Rule of(TargetRule rule) {
            return new Rule(rule.id(), rule.details());
        }
    }

    /** @param routine what holds where there is no rule */
    public record All(WorkingTarget routine, WorkingTarget urgent, int total, List<Rule> items) {
    }

    @GET
    public All all() {
        List<Rule> rules = targets.all(caller.principal()).stream().map(Rule::of).toList();
        return new All(targets.configured(Priority.ROUTINE), targets.configured(Priority.URGENT), rules.size(), rules);
    }

    /** Makes the rule for this State (empty: any), side and priority, or changes it. It counts at once. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Rule keep(TargetDetails details) {
        return Rule.of(targets.keep(caller.principal(), details));
    }

    @DELETE
    @Path("{id}")
    @Gives(status = 204)
    public Response drop(@PathParam("id") UUID id) {
        targets.drop(caller.principal(), id);
        return Response.noContent().build();
    }
}
