package iti.web.incoming;

import iti.inquiry.InquiryLetters;
import iti.inquiry.Scans;
import iti.web.access.CookieBoundToken;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The files of an inquiry, to take away: the letter to be sent, the scanned page of the reply. They are never opened inside a page. */
@Path("inquiry-files/{request}/{inquiry}")
@RequestScoped
public class InquiryFiles {

    private final SignedIn signedIn;
    private final InquiryLetters letters;
    private final Scans scans;
    private final HttpServletRequest call;

    @Inject
    public InquiryFiles(SignedIn signedIn, InquiryLetters letters, Scans scans, HttpServletRequest call) {
        this.signedIn = signedIn;
        this.letters = letters;
        this.scans = scans;
        this.call = call;
    }

    @GET
    @Path("letter")
    public Response letter(@PathParam("request") UUID request, @PathParam("inquiry") UUID inquiry) {
        return letter(letters.print(signedIn.principal(), request, inquiry, null));
    }

    /** The letter with the link that the page has just told. The secret comes in a form, since addresses are written into logs. */
    @POST
    @Path("letter")
    public Response letterWithLink(@PathParam("request") UUID request, @PathParam("inquiry") UUID inquiry, @FormParam("secret") String secret,
                                   @FormParam(CookieBoundToken.FIELD) String token, @Context UriInfo here) {
        if (CookieBoundToken.of(call).filter(t -> t.equals(token)).isEmpty()) {
            throw new ForbiddenException();
        }
        return letter(letters.print(signedIn.principal(), request, inquiry, new InquiryLetters.Link(secret, here.getBaseUri())));
    }

    @GET
    @Path("scan")
    public Response scan(@PathParam("request") UUID request, @PathParam("inquiry") UUID inquiry) {
        Scans.ScanFile scan = scans.read(signedIn.principal(), request, inquiry);
        return file(scan.name(), scan.content(), MediaType.APPLICATION_OCTET_STREAM);
    }

    private static Response letter(InquiryLetters.Printed letter) {
        return file(letter.fileName(), letter.pdf(), "application/pdf");
    }

    private static Response file(String name, byte[] content, String type) {
        return Response.ok(content, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }
}
