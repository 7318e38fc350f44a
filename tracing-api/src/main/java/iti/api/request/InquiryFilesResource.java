package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.inquiry.InquiryLetters;
import iti.inquiry.Scans;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

/** The files of an inquiry: the letter to be sent, the scanned page of the reply. Each one made or read leaves an entry. */
@Path("requests")
@RequestScoped
public class InquiryFilesResource {

    private final InquiryLetters letters;
    private final Scans scans;
    private final Caller caller;
    private final HttpServletRequest call;

    @Inject
    public InquiryFilesResource(InquiryLetters letters, Scans scans, Caller caller, HttpServletRequest call) {
        this.letters = letters;
        this.scans = scans;
        this.caller = caller;
        this.call = call;
    }

    /** @param secret last part of the link that was told when the inquiry or its reminder was made */
    public record LetterLink(String secret) {
    }

    @GET
    @Path("{id}/inquiries/{inquiry}/letter")
    @Produces("application/pdf")
    @Gives(byte[].class)
    public Response letter(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry) {
        return letter(letters.print(caller.principal(), id, inquiry, null));
    }

    /** The letter with the address of the link printed in it. */
    @POST
    @Path("{id}/inquiries/{inquiry}/letter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/pdf")
    @BodyOf("letter")
    @Gives(byte[].class)
    public Response letterWithLink(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, LetterLink link) {
        URI here = URI.create(call.getRequestURL().toString()).resolve(call.getContextPath() + "/");
        return letter(letters.print(caller.principal(), id, inquiry, new InquiryLetters.Link(link.secret(), here)));
    }

    @GET
    @Path("{id}/inquiries/{inquiry}/scan")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Gives(byte[].class)
    public Response scan(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry) {
        Scans.ScanFile scan = scans.read(caller.principal(), id, inquiry);
        return file(scan.name(), scan.content(), MediaType.APPLICATION_OCTET_STREAM);
    }

    /** Adds the scanned page of a reply that was written down without one: PDF, PNG or JPEG, at most 10 MB. */
    @PUT
    @Path("{id}/inquiries/{inquiry}/scan")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyOf("reply.scan")
    public InquiryView keepScan(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, InputStream body) throws IOException {
        return InquiryView.of(scans.add(caller.principal(), id, inquiry, body.readNBytes(Scans.LARGEST + 1)));
    }

    private static Response letter(InquiryLetters.Printed letter) {
        return file(letter.fileName(), letter.pdf(), "application/pdf");
    }

    private static Response file(String name, byte[] content, String type) {
        return Response.ok(content, type).header("X-Content-Type-Options", "nosniff").header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
