package iti.api.request;

import iti.api.access.Caller;
import iti.exchange.Outbox;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.request.Documents;
import iti.request.SealedDocument;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sealed documents of a request, and their way to the other State. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    private final Documents documents;
    private final TracingRequests requests;
    private final Outbox outbox;
    private final Caller caller;

    @Inject
    public DocumentsResource(Documents documents, TracingRequests requests, Outbox outbox, Caller caller) {
        this.documents = documents;
        this.requests = requests;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** @param content the message that the document carries */
    public record Document(UUID message, MessageKind kind, SealedDocument.Stage stage, String from, String to, String fileName, String sha256, Instant at,
                           TracingMessage content) {
    }

    public record HandOver(String how) {
    }

    /** Oldest first. */
    @GET
    @Path("requests/{id}/documents")
    public List<Document> all(@PathParam("id") UUID id) {
        requests.read(caller.principal(), id);
        return documents.of(id).stream().map(d -> new Document(d.message(), d.kind(), d.stage(), d.from(), d.to(), d.fileName(), d.sha256(), d.at(),
                documents.message(d))).toList();
    }

    /** The file itself. */
    @GET
    @Path("documents/{message}")
    @Produces("application/pdf")
    public Response file(@PathParam("message") UUID message) {
        SealedDocument document = documents.read(caller.principal(), message);
        return Response.ok(document.content(), "application/pdf").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + document.fileName().replaceAll("[^A-Za-z0-9._-]", "_") + "\"").build();
    }

    /** Tries a delivery that was stopped once more. */
    @POST
    @Path("deliveries/{message}/again")
    public Response again(@PathParam("message") UUID message) {
        outbox.sendAgain(caller.principal(), message);
        return Response.noContent().build();
    }

    /** Records that the document was handed over by hand. */
    @POST
    @Path("deliveries/{message}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handOver(@PathParam("message") UUID message, HandOver handOver) {
        outbox.handedOver(caller.principal(), message, handOver.how());
        return Response.noContent().build();
    }
}
