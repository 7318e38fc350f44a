package iti.web.reference;

import iti.access.Permission;
import iti.reference.ReferenceKind;
import iti.reference.References;
import iti.problem.Problem;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.nio.charset.StandardCharsets;

/** A file to begin with: the heading of one table. */
@Path("reference/{kind}/template")
@RequestScoped
public class ReferenceTemplate {

    private final SignedIn signedIn;

    @Inject
    public ReferenceTemplate(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response take(@PathParam("kind") String name) {
        if (!References.mayLoad(signedIn.principal())) {
            signedIn.principal().demand(Permission.LOAD_REGISTERS);
        }
        ReferenceKind kind = Arrays.stream(ReferenceKind.values()).filter(k -> k.name().equals(name)).findFirst().orElseThrow(Problem::notFound);
        return Response.ok((String.join(",", kind.columns()) + "\n").getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + kind.file() + ".csv\"").build();
    }
}
