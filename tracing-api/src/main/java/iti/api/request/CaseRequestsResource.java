package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
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

    public record Draft(UUID firearm, String requestedState) {
    }

    @POST
    @Path("{id}/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, status = 201, versioned = true)
    public Response draft(@PathParam("id") UUID caseFile, Draft draft) {
        new Issues().demand(draft.firearm() != null, "firearm", "required")
                .demand(draft.requestedState() == null || draft.requestedState().matches("[A-Z]{2}"), "requestedState", "stateCode").throwIfAny();
        return views.shown(drafts.open(caller.principal(), caseFile, draft.firearm(), draft.requestedState()), Response.Status.CREATED);
    }
}
