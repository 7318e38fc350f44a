package iti.api.directory;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.directory.Directory;
import iti.directory.EnrolledKey;
import iti.directory.KeyUse;
import iti.directory.PartnerState;
import iti.directory.StateDetails;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The directory of partner States and the certificates confirmed with them. */
@Path("states")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatesResource {

    private final Directory directory;
    private final Caller caller;

    @Inject
    public StatesResource(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    public record Enrolment(KeyUse use, String certificate, String confirmedHow) {
    }

    public record Key(KeyUse use, String fingerprint, String certificate, String confirmedHow, Instant enrolledAt, boolean revoked) {
        static Key of(EnrolledKey key) {
            return new Key(key.use(), key.fingerprint(), key.pem(), key.confirmedHow(), key.enrolledAt(), key.revoked());
        }
    }

    public record Partner(StateDetails state, List<Key> keys, long version) {
    }

    public record Partners(int total, List<StateDetails> items) {
    }

    @GET
    public Partners all() {
        caller.principal();
        List<StateDetails> all = directory.partners().stream().map(PartnerState::details).toList();
        return new Partners(all.size(), all);
    }

    @GET
    @Path("{code}")
    @Gives(value = Partner.class, versioned = true)
    public Response one(@PathParam("code") String code) {
        caller.principal();
        return shown(directory.partner(code).orElseThrow(Problem::notFound), Response.Status.OK);
    }

    /** Adds the State, or changes what we know of it. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Partner.class, status = {200, 201}, versioned = true)
    public Response keep(@PathParam("code") String code, StateDetails details) {
        if (!code.equals(details.code())) {
            throw Problem.invalid(Issue.of("code", "otherThanAddress"));
        }
        boolean known = directory.partner(code).isPresent();
        PartnerState kept = known ? directory.change(caller.principal(), details, caller.version()) : directory.keep(caller.principal(), details);
        return shown(kept, known ? Response.Status.OK : Response.Status.CREATED);
    }

    @POST
    @Path("{code}/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Key.class, status = 201)
    public Response enrol(@PathParam("code") String code, Enrolment enrolment) {
        new Issues().demand(enrolment.use() != null, "use", "required").throwIfAny();
        EnrolledKey key = directory.enrol(caller.principal(), code, enrolment.use(), enrolment.certificate(), enrolment.confirmedHow());
        return Response.status(Response.Status.CREATED).entity(Key.of(key)).build();
    }

    /** From now on nothing that this certificate vouches for is trusted. It stays in the list. */
    @DELETE
    @Path("{code}/keys/{fingerprint}")
    @Gives(status = 204)
    public Response revoke(@PathParam("code") String code, @PathParam("fingerprint") String fingerprint) {
        if (directory.keysOf(code).stream().noneMatch(k -> k.fingerprint().equals(fingerprint))) {
            throw Problem.notFound();
        }
        directory.revoke(caller.principal(), fingerprint);
        return Response.noContent().build();
    }

    /** Keeps the State's list of revoked certificates, X.509 in DER or PEM; a newer one replaces it. */
    @PUT
    @Path("{code}/revocations")
    @Consumes(MediaType.WILDCARD)
    @Gives(Key.class)
    public Response revocations(@PathParam("code") String code, byte[] list) {
        return Response.ok(Key.of(directory.keepRevocations(caller.principal(), code, list))).build();
    }

    private Response shown(PartnerState partner, Response.Status status) {
        List<Key> keys = directory.keysOf(partner.code()).stream().map(Key::of).toList();
        return Response.status(status).entity(new Partner(partner.details(), keys, partner.version())).tag(String.valueOf(partner.version())).build();
    }
}
