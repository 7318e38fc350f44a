package iti.web.access;

import iti.access.Accounts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Finds out who calls. A page that is not {@link OpenToAll} leads to the sign-in page when nobody is signed in, and back afterwards. */
@RequestScoped
@Priority(Priorities.AUTHENTICATION)
public class SignInFirst implements ContainerRequestFilter {

    private final Sessions sessions;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final HttpServletRequest servletRequest;

    @Context
    private ResourceInfo resource;

    @Inject
    public SignInFirst(Sessions sessions, Accounts accounts, SignedIn signedIn, HttpServletRequest servletRequest) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SessionCookie.secret(servletRequest).flatMap(sessions::user).flatMap(accounts::principal).ifPresent(signedIn::is);
        if (signedIn.person().isEmpty() && !resource.getResourceClass().isAnnotationPresent(OpenToAll.class)) {
            request.abortWith(Response.seeOther(signInPage(request)).build());
        }
    }

    private static URI signInPage(ContainerRequestContext request) {
        UriBuilder page = UriBuilder.fromPath("/sign-in");
        if (HttpMethod.GET.equals(request.getMethod())) {
            URI wanted = request.getUriInfo().getRequestUri();
            String query = wanted.getRawQuery();
            page.queryParam("to", "{to}");
            return page.build(wanted.getPath() + (query == null ? "" : "?" + query));
        }
        return page.queryParam("ended", "yes").build();
    }
}
