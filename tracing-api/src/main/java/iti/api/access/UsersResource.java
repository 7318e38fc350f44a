package iti.api.access;

import iti.access.People;
import iti.access.Role;
import iti.access.User;
import iti.api.openapi.Gives;
import iti.problem.Issue;
import iti.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The people of the installation. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private final People people;
    private final Caller caller;

    @Inject
    public UsersResource(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    public record NewUser(String login, String name, String unit, Set<Role> roles, String password) {
    }

    public record Change(Boolean active) {
    }

    public record Person(UUID id, String login, String name, String unit, Set<Role> roles, boolean active, Instant lastSeen) {
        static Person of(User user) {
            return new Person(user.id(), user.login(), user.name(), user.unit().name(), user.roles(), user.active(), user.lastSeen());
        }
    }

    public record Everybody(int total, List<Person> items) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Person.class, status = 201)
    public Response add(NewUser user) {
        User added = people.add(caller.principal(), user.login(), user.name(), user.unit(), user.roles(), user.password());
        return Response.status(Response.Status.CREATED).entity(Person.of(added)).build();
    }

    @GET
    public Everybody all() {
        List<Person> all = people.all(caller.principal()).stream().map(Person::of).toList();
        return new Everybody(all.size(), all);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(status = 204)
    public Response change(@PathParam("id") UUID id, Change change) {
        if (change.active() == null) {
            throw Problem.invalid(Issue.required("active"));
        }
        people.setActive(caller.principal(), id, change.active());
        return Response.noContent().build();
    }
}
