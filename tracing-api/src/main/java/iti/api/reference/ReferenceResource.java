package iti.api.reference;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.problem.Problem;
import iti.reference.ReferenceKind;
import iti.reference.ReferenceReport;
import iti.reference.References;
import iti.reference.Suggestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Makers, models and calibres by what was typed so far, in any spelling; and the tables of the reference with the installation's own rows. */
@Path("reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {

    private final References references;
    private final Caller caller;

    @Inject
    public ReferenceResource(References references, Caller caller) {
        this.references = references;
        this.caller = caller;
    }

    public record Suggestions(int total, List<Suggestion> items) {
        static Suggestions of(List<Suggestion> found) {
            return new Suggestions(found.size(), found);
        }
    }

    /** @param changedAt when own rows were last loaded or dropped; absent when there never were any */
    public record Tables(Instant changedAt, List<References.Holding> items) {
    }

    @GET
    @Path("makers")
    public Suggestions makers(@QueryParam("typed") String typed) {
        caller.principal();
        return Suggestions.of(references.makers(typed));
    }

    /** @param maker in any spelling; absent or not known: models of all makers */
    @GET
    @Path("models")
    public Suggestions models(@QueryParam("maker") String maker, @QueryParam("typed") String typed) {
        caller.principal();
        return Suggestions.of(references.models(maker, typed));
    }

    @GET
    @Path("calibres")
    public Suggestions calibres(@QueryParam("typed") String typed) {
        caller.principal();
        return Suggestions.of(references.calibres(typed));
    }

    @GET
    @Path("tables")
    public Tables tables() {
        caller.principal();
        return new Tables(references.changedAt(), references.holdings());
    }

    /** CSV: faulty rows are listed and the others are taken. */
    @POST
    @Path("tables/{kind}")
    @Consumes("text/csv")
    public ReferenceReport load(@PathParam("kind") String kind, InputStream csv) {
        return references.load(caller.principal(), kind(kind), csv);
    }

    /** What is shipped counts again. */
    @DELETE
    @Path("tables/{kind}")
    @Gives(status = 204)
    public Response drop(@PathParam("kind") String kind) {
        references.drop(caller.principal(), kind(kind));
        return Response.noContent().build();
    }

    private static ReferenceKind kind(String name) {
        return Arrays.stream(ReferenceKind.values()).filter(k -> k.name().equals(name)).findFirst().orElseThrow(Problem::notFound);
    }
}
