package iti.api.exchange;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.exchange.Outbox;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Deliveries that wait for a person. */
@Path("deliveries")
@RequestScoped
public class DeliveriesResource {

    private final Outbox outbox;
    private final Caller caller;

    @Inject
    public DeliveriesResource(Outbox outbox, Caller caller) {
        this.outbox = outbox;
        this.caller = caller;
    }

    public record HandOver(String how) {
    }

    /** Tries a delivery that was stopped once more. */
    @POST
    @Path("{message}/again")
    @Gives(status = 204)
    public Response again(@PathParam("message") UUID message) {
        outbox.sendAgain(caller.principal(), message);
        return Response.noContent().build();
    }

    /** Records that the document was handed over by hand. */
    @POST
    @Path("{message}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(status = 204)
    public Response handOver(@PathParam("message") UUID message, HandOver handOver) {
        outbox.handedOver(caller.principal(), message, handOver.how());
        return Response.noContent().build();
    }
}
