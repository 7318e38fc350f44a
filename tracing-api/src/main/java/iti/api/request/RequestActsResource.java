package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.AcknowledgeRequest;
import iti.request.ApproveRequest;
import iti.request.InformationItem;
import iti.request.IssueRequest;
import iti.request.ProposeRequest;
import iti.request.SeekInformation;
import iti.request.SupplyInformation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.List;
import java.util.UUID;

/** The acts on a request (ITI 16 to 21). Each answers with the request as it stands then; an act the step table does not permit is 409. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestActsResource {

    private final ProposeRequest propose;
    private final ApproveRequest approve;
    private final IssueRequest issue;
    private final AcknowledgeRequest acknowledge;
    private final SeekInformation seek;
    private final SupplyInformation supply;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public RequestActsResource(ProposeRequest propose, ApproveRequest approve, IssueRequest issue, AcknowledgeRequest acknowledge,
                               SeekInformation seek, SupplyInformation supply, RequestViews views, Caller caller) {
        this.propose = propose;
        this.approve = approve;
        this.issue = issue;
        this.acknowledge = acknowledge;
        this.seek = seek;
        this.supply = supply;
        this.views = views;
        this.caller = caller;
    }

    public record Reason(String reason) {
    }

    public record Remark(String remark) {
    }

    public record Sought(Set<InformationItem> items, String explanation) {
    }

    /** @param photos those that go along, among the ones not sent yet; absent for the usual ones */
    public record Supplied(String explanation, List<UUID> photos) {
    }

    @POST
    @Path("{id}/proposal")
    @Gives(value = RequestView.class, versioned = true)
    public Response propose(@PathParam("id") UUID id) {
        return shown(propose.propose(caller.principal(), id, caller.version()).id());
    }

    @POST
    @Path("{id}/approval")
    @Gives(value = RequestView.class, versioned = true)
    public Response approve(@PathParam("id") UUID id) {
        return shown(approve.approve(caller.principal(), id, caller.version()).id());
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response returnToOfficer(@PathParam("id") UUID id, Reason reason) {
        return shown(approve.returnToOfficer(caller.principal(), id, caller.version(), reason.reason()).id());
    }

    @POST
    @Path("{id}/issue")
    @Gives(value = RequestView.class, versioned = true)
    public Response issue(@PathParam("id") UUID id) {
        return shown(issue.issue(caller.principal(), id, caller.version()).id());
    }

    @POST
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response acknowledge(@PathParam("id") UUID id, Remark remark) {
        return shown(acknowledge.acknowledge(caller.principal(), id, caller.version(), remark.remark()).id());
    }

    @POST
    @Path("{id}/information-sought")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response seek(@PathParam("id") UUID id, Sought sought) {
        return shown(seek.seek(caller.principal(), id, caller.version(), sought.items(), sought.explanation()).id());
    }

    @POST
    @Path("{id}/information-supplied")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response supply(@PathParam("id") UUID id, Supplied supplied) {
        return shown(supply.supply(caller.principal(), id, caller.version(), supplied.explanation(),
                supplied.photos() == null ? null : Set.copyOf(supplied.photos())).id());
    }

    private Response shown(UUID id) {
        return views.after(caller.principal(), id);
    }
}
