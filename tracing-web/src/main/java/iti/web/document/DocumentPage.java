package iti.web.document;

import iti.request.HandOut;
import iti.request.PdfFile;
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
    private final HandOut handOut;

    @Inject
    public DocumentPage(SignedIn signedIn, HandOut handOut) {
        this.signedIn = signedIn;
        this.handOut = handOut;
    }

    @GET
    @Produces("application/pdf")
    public Response take(@PathParam("message") UUID message) {
        return file(handOut.document(signedIn.principal(), message));
    }

    /** The same document with the evidence behind it that keeps it provable for decades. */
    @GET
    @Path("archival-copy")
    @Produces("application/pdf")
    public Response takeArchivalCopy(@PathParam("message") UUID message) {
        return file(handOut.archivalCopy(signedIn.principal(), message));
    }

    private static Response file(PdfFile file) {
        return Response.ok(file.content()).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }
}
