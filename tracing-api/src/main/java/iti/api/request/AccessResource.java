package iti.api.request;

import iti.access.Principal;
import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.casefile.CaseReader;
import iti.casefile.HandlingCode;
import iti.request.CaseSubject;
import iti.request.HandleCase;
import iti.request.WhoSees;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who can see a case of ours or a request of another State, and why; its handling code and its readers (ITI 15 (a)). */
@Path("access/{subject}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {

    private final WhoSees whoSees;
    private final HandleCase handle;
    private final Caller caller;

    @Inject
    public AccessResource(WhoSees whoSees, HandleCase handle, Caller caller) {
        this.whoSees = whoSees;
        this.handle = handle;
        this.caller = caller;
    }

    public record Handling(HandlingCode handling) {
    }

    public record Seer(UUID person, String name, String unit, WhoSees.Reason reason) {
        static Seer of(WhoSees.Seer seer) {
            Principal person = seer.person();
            return new Seer(person.id(), person.name(), person.unitName(), seer.reason());
        }
    }

    public record Reader(UUID person, UUID givenBy, Instant givenAt) {
        static Reader of(CaseReader reader) {
            return new Reader(reader.person(), reader.givenBy(), reader.givenAt());
        }
    }

    /** @param content the lowest handling code that it can be given */
    public record Access(String number, HandlingCode handling, HandlingCode content, UUID officer, List<Seer> seers, List<Reader> readers) {
        static Access of(WhoSees.Answer answer) {
            CaseSubject subject = answer.subject();
            return new Access(subject.number(), subject.handling(), answer.content(), subject.officer(), answer.seers().stream().map(Seer::of).toList(),
                    answer.readers().stream().map(Reader::of).toList());
        }
    }

    /** @param subject a case file of ours or a request of another State */
    @GET
    public Access read(@PathParam("subject") UUID subject) {
        return Access.of(whoSees.of(caller.principal(), subject));
    }

    /** Never below the handling code of a message it contains. */
    @PUT
    @Path("handling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(status = 204)
    public Response handle(@PathParam("subject") UUID subject, Handling handling) {
        handle.as(caller.principal(), subject, handling.handling());
        return Response.noContent().build();
    }

    @PUT
    @Path("readers/{person}")
    @Gives(status = 204)
    public Response give(@PathParam("subject") UUID subject, @PathParam("person") UUID person) {
        handle.give(caller.principal(), subject, person);
        return Response.noContent().build();
    }

    @DELETE
    @Path("readers/{person}")
    @Gives(status = 204)
    public Response take(@PathParam("subject") UUID subject, @PathParam("person") UUID person) {
        handle.take(caller.principal(), subject, person);
        return Response.noContent().build();
    }
}
