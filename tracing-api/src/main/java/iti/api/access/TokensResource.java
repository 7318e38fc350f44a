package iti.api.access;

import iti.access.Accounts;
import iti.access.Principal;
import iti.access.Role;
import iti.api.openapi.Gives;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Signing in: a name and a password give a token for twelve hours. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private final Accounts accounts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public TokensResource(Accounts accounts, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    public record Credentials(String login, String password) {
    }

    /** @param expiresAt end of its life, UTC */
    public record Token(String token, Instant expiresAt) {
    }

    public record Me(UUID id, String login, String name, String unit, Set<Role> roles) {
    }

    @POST
    @Path("tokens")
    @OpenToAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Token.class, status = 201)
    public Response signIn(Credentials credentials) {
        Principal principal = accounts.signIn(credentials.login(), credentials.password());
        Instant expiry = clock.instant().plus(Accounts.TOKEN_LIFE);
        return Response.status(Response.Status.CREATED).entity(new Token(accounts.issueToken(principal), expiry)).build();
    }

    @GET
    @Path("me")
    public Me me() {
        Principal p = caller.principal();
        return new Me(p.id(), p.login(), p.name(), p.unitName(), p.roles());
    }
}
