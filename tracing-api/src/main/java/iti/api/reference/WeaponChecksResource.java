package iti.api.reference;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.deconfliction.SameWeapons;
import iti.deconfliction.WeaponMatches;
import iti.firearm.FirearmDescription;
import iti.firearm.Routing;
import iti.problem.Wording;
import iti.reference.Addressing;
import iti.reference.Answerability;
import iti.reference.Catalogue;
import iti.reference.Confidence;
import iti.reference.Doubt;
import iti.reference.LookAlikeHint;
import iti.reference.Plausibility;
import iti.reference.References;
import iti.register.Candidate;
import iti.register.MatchGroup;
import iti.register.RegisterKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What the reference, the registers and the other cases say to a description that is typed or kept. Nothing of it stops anybody. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WeaponChecksResource {

    private final References references;
    private final Addressing addressing;
    private final SameWeapons same;
    private final WeaponMatches matches;
    private final Caller caller;

    @Inject
    public WeaponChecksResource(References references, Addressing addressing, SameWeapons same, WeaponMatches matches, Caller caller) {
        this.references = references;
        this.addressing = addressing;
        this.same = same;
        this.matches = matches;
        this.caller = caller;
    }

    /** @param code of what is odd, {@code doubt.…} */
    public record Odd(String field, String code, String sentence, Confidence confidence) {
        static Odd of(Doubt doubt) {
            return new Odd(doubt.issue().field(), doubt.issue().code(), new Wording(Locale.ENGLISH).sentence(doubt.issue()), doubt.confidence());
        }
    }

    public record Checked(List<Odd> doubts, List<LookAlikeHint> lookAlikes, Answerability answerability, Routing routing) {
    }

    /** A weapon of an own register that says it was lost, stolen, destroyed or deactivated. */
    public record Recorded(long record, RegisterKind register, MatchGroup group, String serial, String make, String model, LocalDate eventDate) {
        static Recorded of(Candidate c) {
            return new Recorded(c.record().id(), c.record().register(), c.group(), c.record().serial().engraved(), c.record().maker(), c.record().model(), c.record().eventDate());
        }
    }

    /** @param compared false when the description has no serial number that can be compared */
    public record Known(boolean compared, List<Recorded> recorded, List<SameWeapons.Elsewhere> weapons, List<SameWeapons.Asked> requests) {
    }

    public record Matches(int total, List<WeaponMatches.Match> items) {
    }

    /** Doubts, look-alikes, answerability and whom to ask, for a description as far as it goes. */
    @POST
    @Path("reference/checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("firearm")
    public Checked check(FirearmDescription weapon) {
        caller.principal();
        weapon.formIssues("firearm.").throwIfAny();
        Catalogue catalogue = references.catalogue();
        Plausibility plausibility = new Plausibility(catalogue);
        List<Doubt> doubts = plausibility.of(weapon, "firearm.");
        return new Checked(doubts.stream().map(Odd::of).toList(), plausibility.lookAlikes(weapon), Answerability.of(weapon, catalogue, doubts, Set.of(), false), addressing.of(weapon));
    }

    /** Where the weapon is known already. Cases that the caller may not see are not part of the answer, nor of the time it takes. @param firearm the weapon when it is kept already */
    @POST
    @Path("cases/{id}/weapon-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("firearm")
    public Known known(@PathParam("id") UUID id, @QueryParam("firearm") UUID firearm, FirearmDescription weapon) {
        weapon.formIssues("firearm.").throwIfAny();
        SameWeapons.Finding found = same.find(caller.principal(), id, firearm, weapon);
        return new Known(found.compared(), found.recorded().stream().map(Recorded::of).toList(), found.weapons(), found.requests());
    }

    /** Who described the weapon of a case of the caller for another case. */
    @GET
    @Path("weapon-matches")
    public Matches matches() {
        List<WeaponMatches.Match> unseen = matches.unseen(caller.principal());
        return new Matches(unseen.size(), unseen);
    }

    @POST
    @Path("weapon-matches/{id}/seen")
    @Gives(status = 204)
    public Response seen(@PathParam("id") UUID id) {
        matches.seen(caller.principal(), id);
        return Response.noContent().build();
    }
}
