package iti.web.access;

import iti.access.Accounts;
import iti.access.Principal;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.setup.SetUp;
import iti.web.typed.KeptTyping;
import iti.web.typed.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Signing in by name and password. A wrong name, a wrong password and a disabled account look alike. */
@Path("sign-in")
@Controller
@RequestScoped
@OpenToAll
public class SignInPage {

    private final Accounts accounts;
    private final SetUp setUp;
    private final Sessions sessions;
    private final KeptTyping kept;
    private final HttpServletRequest request;
    private final Models models;

    @Inject
    public SignInPage(Accounts accounts, SetUp setUp, Sessions sessions, KeptTyping kept, HttpServletRequest request, Models models) {
        this.accounts = accounts;
        this.setUp = setUp;
        this.sessions = sessions;
        this.kept = kept;
        this.request = request;
        this.models = models;
    }

    /**
     * @param to    path to go to afterwards
     * @param ended present when a session ended while a form was open
     */
    @GET
    public String show(@QueryParam("to") String to, @QueryParam("ended") String ended) {
        if (!setUp.done()) {
            return "redirect:/setup";
        }
        models.put("page", new Door("", SamePlace.of(to).toString(), ended == null ? "" : "sign-in.ended", "", null));
        return "sign-in.html";
    }

    @POST
    public Response signIn(@FormParam("login") String login, @FormParam("password") String password, @FormParam("to") String to, @FormParam("typed") String typed,
                           @FormParam("typedFor") String typedFor) {
        Typed form = typed == null || typedFor == null ? null : Typed.of(typedFor, typed);
        try {
            Principal principal = accounts.signIn(login, password);
            SessionCookie.secret(request).ifPresent(sessions::close);
            String secret = sessions.open(principal.id());
            if (form != null) {
                kept.keep(CookieBoundToken.of(secret), form);
            }
            return Response.seeOther(SamePlace.of(to)).header("Set-Cookie", SessionCookie.giving(request, secret)).build();
        } catch (Problem refused) {
            if (refused.kind() != ProblemKind.NOT_SIGNED_IN && refused.kind() != ProblemKind.TOO_MANY_ATTEMPTS) {
                throw refused;
            }
            models.put("page", new Door(login == null ? "" : login, SamePlace.of(to).toString(), "sign-in." + refused.kind(),
                    refused.details().getOrDefault("seconds", ""), form));
            int status = refused.kind() == ProblemKind.TOO_MANY_ATTEMPTS ? 429 : 403;
            return Response.status(status).entity("sign-in.html").build();
        }
    }

    /**
     * @param login   what was typed, kept
     * @param message key of the sentence above the form, or empty
     * @param seconds how long to wait, or empty
     * @param typed   what was typed into a form before the session was over, given back after signing in; null when nothing was
     */
    public record Door(String login, String to, String message, String seconds, Typed typed) {
    }
}
