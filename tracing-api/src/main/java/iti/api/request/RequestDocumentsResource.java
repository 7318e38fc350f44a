package iti.api.request;

import iti.api.access.Caller;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sealed documents of a request with what they say. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestDocumentsResource {

    private final Documents documents;
    private final TracingRequests requests;
    private final Caller caller;

    @Inject
    public RequestDocumentsResource(Documents documents, TracingRequests requests, Caller caller) {
        this.documents = documents;
        this.requests = requests;
        this.caller = caller;
    }

    /** @param content the message that the document carries */
    public record Document(UUID message, MessageKind kind, SealedDocument.Stage stage, String from, String to, String fileName, String sha256, Instant at,
                           TracingMessage content) {
    }

    /** Oldest first. */
    @GET
    @Path("{id}/documents")
    public List<Document> all(@PathParam("id") UUID id) {
        requests.read(caller.principal(), id);
        return documents.of(id).stream().map(d -> new Document(d.message(), d.kind(), d.stage(), d.from(), d.to(), d.fileName(), d.sha256(), d.at(),
                documents.message(d))).toList();
    }
}
