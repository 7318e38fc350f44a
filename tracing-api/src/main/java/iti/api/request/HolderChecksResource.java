package iti.api.request;

import iti.api.access.Caller;
import iti.api.problem.BodyOf;
import iti.inquiry.HolderCheck;
import iti.inquiry.HolderChecklist;
import iti.inquiry.HolderChecklists;
import iti.inquiry.HolderKind;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The checklist of record holders of a request: each kind was asked, or there is a reason why not (ITI 20). It blocks nothing. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HolderChecksResource {

    private final HolderChecklists checklists;
    private final TracingRequests requests;
    private final Caller caller;

    @Inject
    public HolderChecksResource(HolderChecklists checklists, TracingRequests requests, Caller caller) {
        this.checklists = checklists;
        this.requests = requests;
        this.caller = caller;
    }

    public record NotAskedBecause(Set<HolderKind> kinds, String reason) {
    }

    /** @param reason why nobody of this kind was asked, or null */
    public record Line(HolderKind kind, HolderCheck.State state, List<UUID> inquiries, String reason, Instant reasonAt) {
        static Line of(HolderCheck check) {
            return new Line(check.kind(), check.state(), check.asked().stream().map(a -> a.inquiry().id()).toList(),
                    check.notAsked() == null ? null : check.notAsked().reason(), check.notAsked() == null ? null : check.notAsked().at());
        }
    }

    public record Checklist(boolean complete, int done, List<Line> lines) {
        static Checklist of(HolderChecklist checklist) {
            return new Checklist(checklist.complete(), checklist.done(), checklist.lines().stream().map(Line::of).toList());
        }
    }

    @GET
    @Path("{id}/holder-checks")
    public Checklist all(@PathParam("id") UUID id) {
        requests.find(caller.principal(), id);
        return Checklist.of(checklists.of(id));
    }

    /** Says why kinds of record holders are not asked. */
    @POST
    @Path("{id}/holder-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("notAsked")
    public Checklist notAsked(@PathParam("id") UUID id, NotAskedBecause because) {
        checklists.notAsked(caller.principal(), id, because.kinds(), because.reason());
        return Checklist.of(checklists.of(id));
    }
}
