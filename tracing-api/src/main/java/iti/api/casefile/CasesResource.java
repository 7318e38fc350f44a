package iti.api.casefile;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.Note;
import iti.casefile.RecoveryEvent;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Case files: one recovery event, its weapons, its notes (ITI 16, 17). */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private final CaseFiles cases;
    private final TracingRequests requests;
    private final Caller caller;

    @Inject
    public CasesResource(CaseFiles cases, TracingRequests requests, Caller caller) {
        this.cases = cases;
        this.requests = requests;
        this.caller = caller;
    }

    public record NewNote(String note) {
    }

    public record KeptNote(UUID author, Instant at, String text) {
        static KeptNote of(Note note) {
            return new KeptNote(note.author(), note.at(), note.text());
        }
    }

    public record Notes(int total, List<KeptNote> items) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("recovery")
    @Gives(value = CaseView.class, status = 201, versioned = true)
    public Response open(RecoveryEvent recovery) {
        return shown(cases.open(caller.principal(), recovery), Response.Status.CREATED);
    }

    @GET
    @Path("{id}")
    @Gives(value = CaseView.class, versioned = true)
    public Response read(@PathParam("id") UUID id) {
        return shown(cases.read(caller.principal(), id), Response.Status.OK);
    }

    @PUT
    @Path("{id}/recovery")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("recovery")
    @Gives(value = CaseView.class, versioned = true)
    public Response changeRecovery(@PathParam("id") UUID id, RecoveryEvent recovery) {
        return shown(cases.changeRecovery(caller.principal(), id, caller.version(), recovery), Response.Status.OK);
    }

    @POST
    @Path("{id}/firearms")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("firearm")
    @Gives(value = CaseView.Weapon.class, status = 201, versioned = true)
    public Response addFirearm(@PathParam("id") UUID id, FirearmDescription description) {
        return shown(id, cases.addFirearm(caller.principal(), id, caller.version(), description), Response.Status.CREATED);
    }

    @PUT
    @Path("{id}/firearms/{firearm}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("firearm")
    @Gives(value = CaseView.Weapon.class, versioned = true)
    public Response describeFirearm(@PathParam("id") UUID id, @PathParam("firearm") UUID firearm, FirearmDescription description) {
        return shown(id, cases.describeFirearm(caller.principal(), id, caller.version(), firearm, description), Response.Status.OK);
    }

    @POST
    @Path("{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = KeptNote.class, status = 201)
    public Response keepNote(@PathParam("id") UUID id, NewNote note) {
        cases.find(caller.principal(), id);
        return Response.status(Response.Status.CREATED).entity(KeptNote.of(cases.keepNote(caller.principal(), id, note.note()))).build();
    }

    @GET
    @Path("{id}/notes")
    public Notes notes(@PathParam("id") UUID id) {
        cases.find(caller.principal(), id);
        List<KeptNote> notes = cases.notes(id).stream().map(KeptNote::of).toList();
        return new Notes(notes.size(), notes);
    }

    private Response shown(CaseFile file, Response.Status status) {
        return Response.status(status).entity(CaseView.of(file, requests.ofCase(file.id()))).tag(String.valueOf(file.version())).build();
    }

    /** The tag is the version of the case, which a change of its weapon changes too. */
    private Response shown(UUID id, Firearm firearm, Response.Status status) {
        return Response.status(status).entity(CaseView.Weapon.of(firearm)).tag(String.valueOf(cases.find(caller.principal(), id).version())).build();
    }
}
