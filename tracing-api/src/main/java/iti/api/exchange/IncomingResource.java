package iti.api.exchange;

import iti.access.Principal;
import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.query.Paging;
import iti.exchange.Incoming;
import iti.exchange.Reception;
import iti.message.SealReport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What came in, by line or by hand, with the verdict on each file. A file that comes twice changes nothing. */
@Path("incoming")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IncomingResource {

    private final Reception reception;
    private final Caller caller;

    @Inject
    public IncomingResource(Reception reception, Caller caller) {
        this.reception = reception;
        this.caller = caller;
    }

    public record Received(String number, String sha256, Incoming.State state, Incoming.Carrier carrier, String claimedFrom, UUID message, UUID request,
                           String fileName, String reason, Instant receivedAt, int timesReceived, SealReport.Verdict verdict,
                           List<SealReport.SealCheck> checks, List<SealReport.Signer> signers) {
        static Received of(Incoming i) {
            SealReport report = i.sealReport();
            return new Received(i.number(), i.sha256(), i.state(), i.carrier(), i.claimedFrom(), i.message(), i.request(), i.fileName(), i.reason(), i.receivedAt(),
                    i.timesReceived(), report.verdict(), report.checks(), report.signers());
        }
    }

    public record All(long total, int first, List<Received> items) {
    }

    @POST
    @Consumes("application/pdf")
    @Gives(value = Received.class, status = {200, 201})
    public Response upload(InputStream body) throws IOException {
        byte[] file = ArrivedFile.read(body);
        Principal principal = caller.principal();
        Incoming incoming = ReceivedOnce.of(() -> reception.upload(principal, file, null));
        return Response.status(incoming.timesReceived() > 1 ? Response.Status.OK : Response.Status.CREATED).entity(Received.of(incoming)).build();
    }

    @GET
    public All all(@BeanParam Paging paging) {
        Principal by = caller.principal();
        List<Received> found = reception.newest(by, paging.first(), paging.count()).stream().map(Received::of).toList();
        return new All(Arrays.stream(Incoming.State.values()).mapToLong(s -> reception.count(by, s)).sum(), paging.first(), found);
    }

    @GET
    @Path("{sha256}")
    public Received one(@PathParam("sha256") String sha256) {
        return Received.of(reception.find(caller.principal(), sha256));
    }
}
