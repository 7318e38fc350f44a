package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.TimeStampRounds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Sealed documents as files, by the identity of their message. Each reading leaves an entry. */
@Path("documents")
@RequestScoped
public class DocumentsResource {

    private final Documents documents;
    private final TimeStampRounds timeStamps;
    private final Caller caller;

    @Inject
    public DocumentsResource(Documents documents, Caller caller, TimeStampRounds timeStamps) {
        this.timeStamps = timeStamps;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("{message}")
    @Produces("application/pdf")
    @Gives(byte[].class)
    public Response file(@PathParam("message") UUID message) {
        timeStamps.settle(message);
        SealedDocument document = documents.read(caller.principal(), message);
        return Response.ok(document.content(), "application/pdf").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + document.fileName().replaceAll("[^A-Za-z0-9._-]", "_") + "\"").build();
    }
}
