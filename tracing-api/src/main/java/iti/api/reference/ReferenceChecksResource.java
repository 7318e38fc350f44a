package iti.api.reference;

import iti.api.access.Caller;
import iti.api.problem.BodyOf;
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
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the reference says to a description that is typed or kept. Nothing of it stops anybody. */
@Path("reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceChecksResource {

    private final References references;
    private final Addressing addressing;
    private final Caller caller;

    @Inject
    public ReferenceChecksResource(References references, Addressing addressing, Caller caller) {
        this.references = references;
        this.addressing = addressing;
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

    /** Doubts, look-alikes, answerability and whom to ask, for a description as far as it goes. */
    @POST
    @Path("checks")
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
}
