package iti.api.casefile;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.casefile.CaseFiles;
import iti.casefile.Diversion;
import iti.casefile.DiversionFinding;
import iti.casefile.DiversionFindings;
import iti.casefile.DiversionMethod;
import iti.casefile.FailureReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was found about the point of diversion of a weapon, or why none was (ITI 5). */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiversionsResource {

    private final DiversionFindings findings;
    private final CaseFiles cases;
    private final Caller caller;

    @Inject
    public DiversionsResource(DiversionFindings findings, CaseFiles cases, Caller caller) {
        this.findings = findings;
        this.cases = cases;
        this.caller = caller;
    }

    public record Finding(UUID firearm, boolean established, LocalDate from, LocalDate until, String place, String state, String circumstances, DiversionMethod method,
                          String basis, FailureReason notEstablished, UUID foundBy, Instant foundAt) {
        static Finding of(DiversionFinding f) {
            Diversion d = f.diversion();
            return new Finding(f.firearm(), d.established(), d.from(), d.until(), d.place(), d.state(), d.circumstances(), d.method(), d.basis(), d.notEstablished(),
                    f.foundBy(), f.foundAt());
        }
    }

    @GET
    @Path("{id}/firearms/{firearm}/diversion")
    @Gives(value = Finding.class, versioned = true)
    public Response read(@PathParam("id") UUID id, @PathParam("firearm") UUID firearm) {
        return shown(id, findings.read(caller.principal(), id, firearm));
    }

    @PUT
    @Path("{id}/firearms/{firearm}/diversion")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("diversion")
    @Gives(value = Finding.class, versioned = true)
    public Response keep(@PathParam("id") UUID id, @PathParam("firearm") UUID firearm, Diversion found) {
        return shown(id, findings.keep(caller.principal(), id, caller.version(), firearm, found));
    }

    /** The tag is the version of the case, which a finding changes too. */
    private Response shown(UUID id, DiversionFinding finding) {
        return Response.ok(Finding.of(finding)).tag(String.valueOf(cases.find(caller.principal(), id).version())).build();
    }
}
