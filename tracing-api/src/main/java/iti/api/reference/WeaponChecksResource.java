package iti.api.reference;

import iti.api.access.Caller;
import iti.api.problem.BodyOf;
import iti.deconfliction.SameWeapons;
import iti.firearm.FirearmDescription;
import iti.register.Candidate;
import iti.register.MatchGroup;
import iti.register.RegisterKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where a weapon that is typed or kept is known already: own registers, earlier requests, other cases of the centre. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WeaponChecksResource {

    private final SameWeapons same;
    private final Caller caller;

    @Inject
    public WeaponChecksResource(SameWeapons same, Caller caller) {
        this.same = same;
        this.caller = caller;
    }

    /** A weapon of an own register that says it was lost, stolen, destroyed or deactivated. */
    public record Recorded(long record, RegisterKind register, MatchGroup group, String serial, String make, String model, LocalDate eventDate) {
        static Recorded of(Candidate c) {
            return new Recorded(c.record().id(), c.record().register(), c.group(), c.record().serial().engraved(), c.record().maker(), c.record().model(), c.record().eventDate());
        }
    }

    /**
     * @param compared false when the description has no serial number
     * @param searched whether the registers were searched: not without a readable character, nor when the searches of the day are used up
     */
    public record Known(boolean compared, boolean searched, List<Recorded> recorded, List<SameWeapons.Elsewhere> weapons, List<SameWeapons.Asked> requests) {
    }

    /** Where the weapon is known already. Cases that the caller may not see are not part of the answer, nor of the time it takes. @param firearm the weapon when it is kept already */
    @POST
    @Path("{id}/weapon-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("firearm")
    public Known known(@PathParam("id") UUID id, @QueryParam("firearm") UUID firearm, FirearmDescription weapon) {
        weapon.formIssues("firearm.").throwIfAny();
        SameWeapons.Finding found = same.find(caller.principal(), id, firearm, weapon);
        return new Known(found.compared(), found.searched(), found.recorded().stream().map(Recorded::of).toList(), found.weapons(), found.requests());
    }
}
