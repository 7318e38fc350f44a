package iti.api.access;

import iti.access.Accounts;
import iti.access.Principal;
import iti.api.problem.ProblemDocument;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Every call needs a token unless it is marked {@link OpenToAll}. Cookies are never looked at. */
@Priority(Priorities.AUTHENTICATION)
@RequestScoped
public class BearerToken implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Caller caller;
    @Context
    private ResourceInfo resource;

    @Inject
    public BearerToken(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        Optional<Principal> principal = token(call.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(accounts::byToken);
        principal.ifPresentOrElse(p -> caller.is(p, call.getHeaderString(HttpHeaders.IF_MATCH)), () -> call.abortWith(ProblemDocument.notSignedIn()));
    }

    private static Optional<String> token(String header) {
        return Optional.ofNullable(header).filter(h -> h.length() < LONGEST && h.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(h -> h.substring(SCHEME.length()).strip());
    }
}
