package iti.api.reference;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.deconfliction.WeaponMatches;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Who described the weapon of a case of the caller for another case. */
@Path("weapon-matches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WeaponMatchesResource {

    private final WeaponMatches matches;
    private final Caller caller;

    @Inject
    public WeaponMatchesResource(WeaponMatches matches, Caller caller) {
        this.matches = matches;
        this.caller = caller;
    }

    public record Matches(int total, List<WeaponMatches.Match> items) {
    }

    @GET
    public Matches matches() {
        List<WeaponMatches.Match> unseen = matches.unseen(caller.principal());
        return new Matches(unseen.size(), unseen);
    }

    @POST
    @Path("{id}/seen")
    @Gives(status = 204)
    public Response seen(@PathParam("id") UUID id) {
        matches.seen(caller.principal(), id);
        return Response.noContent().build();
    }
}
