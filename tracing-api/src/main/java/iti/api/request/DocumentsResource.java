package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.HandOut;
import iti.request.PdfFile;
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

    private final HandOut handOut;
    private final Caller caller;

    @Inject
    public DocumentsResource(HandOut handOut, Caller caller) {
        this.handOut = handOut;
        this.caller = caller;
    }

    @GET
    @Path("{message}")
    @Produces("application/pdf")
    @Gives(byte[].class)
    public Response file(@PathParam("message") UUID message) {
        return file(handOut.document(caller.principal(), message));
    }

    /** The archival copy (PAdES level LTA): the document with the evidence behind it that keeps it provable. Not there before it was made. */
    @GET
    @Path("{message}/archival-copy")
    @Produces("application/pdf")
    @Gives(byte[].class)
    public Response archivalCopy(@PathParam("message") UUID message) {
        return file(handOut.archivalCopy(caller.principal(), message));
    }

    private static Response file(PdfFile file) {
        return Response.ok(file.content(), "application/pdf").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"").build();
    }
}
