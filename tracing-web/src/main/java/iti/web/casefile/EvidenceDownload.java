package iti.web.casefile;

import iti.evidence.EvidencePack;
import iti.evidence.EvidencePacks;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The case as one sealed pack of evidence, to be taken away. */
@Path("cases/{case}/evidence")
@RequestScoped
public class EvidenceDownload {

    private final SignedIn signedIn;
    private final EvidencePacks packs;

    @Inject
    public EvidenceDownload(SignedIn signedIn, EvidencePacks packs) {
        this.signedIn = signedIn;
        this.packs = packs;
    }

    @GET
    @Produces(EvidencePack.MEDIA_TYPE)
    public Response take(@PathParam("case") UUID id) {
        EvidencePack pack = packs.of(signedIn.principal(), id);
        return Response.ok(pack.content()).header("Content-Disposition", "attachment; filename=\"" + pack.fileName() + "\"").build();
    }
}
