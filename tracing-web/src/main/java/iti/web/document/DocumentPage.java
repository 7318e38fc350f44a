package iti.web.document;

import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.TimeStampRounds;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A signed document, exactly as sealed, to take away. It is never opened inside a page. */
@Path("documents/{message}")
@RequestScoped
public class DocumentPage {

    private final SignedIn signedIn;
    private final Documents documents;
    private final TimeStampRounds timeStamps;

    @Inject
    public DocumentPage(SignedIn signedIn, Documents documents, TimeStampRounds timeStamps) {
        this.timeStamps = timeStamps;
        this.signedIn = signedIn;
        this.documents = documents;
    }

    @GET
    @Produces("application/pdf")
    public Response take(@PathParam("message") UUID message) {
        timeStamps.settle(message);
        SealedDocument document = documents.read(signedIn.principal(), message);
        return Response.ok(document.content()).header("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }
}
