package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.firearm.Component;
import iti.problem.Issues;
import iti.request.DraftRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Drafting a request about a weapon of a case. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseRequestsResource {

    private final DraftRequest drafts;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public CaseRequestsResource(DraftRequest drafts, RequestViews views, Caller caller) {
        this.drafts = drafts;
        this.views = views;
        this.caller = caller;
    }

    /** About {@code firearm}, about its {@code component} alone, or about the {@code firearms} of a schedule. */
    public record Draft(UUID firearm, Component component, List<UUID> firearms, String requestedState) {
    }

    @POST
    @Path("{id}/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, status = 201, versioned = true)
    public Response draft(@PathParam("id") UUID caseFile, Draft draft) {
        boolean schedule = !draft.firearms().isEmpty();
        new Issues().demand(draft.firearm() != null || schedule, "firearm", "required").demand(draft.firearm() == null || !schedule, "firearms", "oneOrSeveral")
                .demand(draft.component() == null || !schedule, "component", "oneOrSeveral")
                .demand(draft.requestedState() == null || draft.requestedState().matches("[A-Z]{2}"), "requestedState", "stateCode").throwIfAny();
        return views.shown(schedule ? drafts.openSchedule(caller.principal(), caseFile, draft.firearms(), draft.requestedState())
                : drafts.openForPart(caller.principal(), caseFile, draft.firearm(), draft.component(), draft.requestedState()), Response.Status.CREATED);
    }
}
