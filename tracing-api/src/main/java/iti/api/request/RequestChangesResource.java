package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.CorrectRequest;
import iti.request.RemindState;
import iti.request.ReopenRequest;
import iti.request.RequestContent;
import iti.request.WithdrawRequest;
import iti.request.WithdrawalReason;
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

/** What becomes of a request after it left (ITI 16, 17): reminded of, withdrawn, corrected, taken up again. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestChangesResource {

    private final RemindState remind;
    private final WithdrawRequest withdraw;
    private final CorrectRequest correct;
    private final ReopenRequest reopen;
    private final RequestViews views;
    private final Caller caller;

    @Inject
    public RequestChangesResource(RemindState remind, WithdrawRequest withdraw, CorrectRequest correct, ReopenRequest reopen, RequestViews views, Caller caller) {
        this.remind = remind;
        this.withdraw = withdraw;
        this.correct = correct;
        this.reopen = reopen;
        this.views = views;
        this.caller = caller;
    }

    public record Words(String text) {
    }

    public record Withdrawal(WithdrawalReason reason, String explanation) {
    }

    /** @param request purpose and handling as they stand now; absent when only the weapon or its recovery changed */
    public record Correction(RequestContent request, String explanation) {
    }

    public record Reopening(String newFacts) {
    }

    /** Calls to mind what the other State owes; of either side. */
    @POST
    @Path("{id}/reminder")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response remind(@PathParam("id") UUID id, Words words) {
        return shown(remind.remind(caller.principal(), id, caller.version(), words.text()).id());
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response withdraw(@PathParam("id") UUID id, Withdrawal withdrawal) {
        return shown(withdraw.withdraw(caller.principal(), id, caller.version(), withdrawal.reason(), withdrawal.explanation()).id());
    }

    /** Proposes the whole request as it stands now, with weapon and recovery as the case describes them; others release it. */
    @POST
    @Path("{id}/request-correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response correct(@PathParam("id") UUID id, Correction correction) {
        return shown(correct.propose(caller.principal(), id, caller.version(), correction.request(), correction.explanation()).id());
    }

    /** Proposes to take a closed request up again; others release it, then the clocks begin anew. */
    @POST
    @Path("{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response reopen(@PathParam("id") UUID id, Reopening reopening) {
        return shown(reopen.propose(caller.principal(), id, caller.version(), reopening.newFacts()).id());
    }

    private Response shown(UUID id) {
        return views.after(caller.principal(), id);
    }
}
