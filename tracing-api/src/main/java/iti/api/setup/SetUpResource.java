package iti.api.setup;

import iti.api.access.OpenToAll;
import iti.api.openapi.Gives;
import iti.directory.OwnState;
import iti.directory.StateDetails;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.setup.SetUp;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sets a new installation up, once, by the code in its data directory. */
@Path("setup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SetUpResource {

    private final SetUp setUp;

    @Inject
    public SetUpResource(SetUp setUp) {
        this.setUp = setUp;
    }

    public record Administrator(String login, String name, String unit, String password) {
    }

    public record Installation(String code, StateDetails state, Administrator administrator) {
    }

    public record Done(String state, String name) {
    }

    @POST
    @OpenToAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Done.class, status = 201)
    public Response setUp(Installation wanted) {
        new Issues().demandText(wanted.code(), "code").demand(wanted.state() != null, "state", "required")
                .demand(wanted.administrator() != null, "administrator", "required").throwIfAny();
        Administrator first = wanted.administrator();
        try {
            OwnState own = setUp.setUp(wanted.code(), wanted.state(), first.login(), first.name(), first.unit(), first.password());
            return Response.status(Response.Status.CREATED).entity(new Done(own.code(), own.name())).build();
        } catch (Problem problem) {
            throw problem.kind() == ProblemKind.INVALID_INPUT ? Problem.invalid(problem.issues().stream().map(SetUpResource::placed).toList()) : problem;
        }
    }

    private static Issue placed(Issue issue) {
        return issue.field().startsWith("state.") ? issue : new Issue("administrator." + issue.field(), issue.code(), issue.args());
    }
}
