package iti.api.casefile;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.evidence.EvidencePack;
import iti.evidence.EvidencePacks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A case as one sealed pack of evidence for a court (ASiC-E). That it was made, and its digest, stand in the ledger. */
@Path("cases/{id}/evidence")
@RequestScoped
public class EvidenceResource {

    private final EvidencePacks packs;
    private final Caller caller;

    @Inject
    public EvidenceResource(EvidencePacks packs, Caller caller) {
        this.packs = packs;
        this.caller = caller;
    }

    @GET
    @Produces(EvidencePack.MEDIA_TYPE)
    @Gives(byte[].class)
    public Response pack(@PathParam("id") UUID id) {
        EvidencePack pack = packs.of(caller.principal(), id);
        return Response.ok(pack.content()).header("Content-Disposition", "attachment; filename=\"" + pack.fileName() + "\"").build();
    }
}
