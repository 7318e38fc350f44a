package iti.web.access;

import iti.access.Accounts;
import iti.web.frame.Templates;
import iti.web.typed.Typed;
import iti.web.typed.TypedNow;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;

/** Finds out who calls. A page that is not {@link OpenToAll} leads to the sign-in page when nobody is signed in, and back afterwards, with what was typed. */
@RequestScoped
@Priority(Priorities.AUTHENTICATION)
public class SignInFirst implements ContainerRequestFilter {

    private final Sessions sessions;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final TypedNow typed;
    private final Templates templates;
    private final MvcContext mvc;
    private final HttpServletRequest servletRequest;

    @Context
    private ResourceInfo resource;

    @Inject
    public SignInFirst(Sessions sessions, Accounts accounts, SignedIn signedIn, TypedNow typed, Templates templates, MvcContext mvc, HttpServletRequest servletRequest) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.typed = typed;
        this.templates = templates;
        this.mvc = mvc;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SessionCookie.secret(servletRequest).flatMap(sessions::user).flatMap(accounts::principal).ifPresent(signedIn::is);
        if (signedIn.person().isEmpty() && !resource.getResourceClass().isAnnotationPresent(OpenToAll.class)) {
            request.abortWith(typed.form().isPresent() && CookieBoundToken.of(servletRequest).isPresent() ? signInAgain(typed.form().get())
                    : Response.seeOther(signInPage(request)).build());
        }
    }

    /** The sign-in page in place of the answer to a form: it carries what was typed, for nobody is known yet for whom it could be kept here. */
    private Response signInAgain(Typed form) {
        SignInPage.Door door = new SignInPage.Door("", SamePlace.of(form.page()).toString(), form.page() == null ? "sign-in.ended" : "sign-in.ended.kept", "", form);
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(templates.render("sign-in.html", mvc.getLocale(), Map.of("page", door))).build();
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
