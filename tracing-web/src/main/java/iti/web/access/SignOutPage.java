package iti.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the session. */
@Path("sign-out")
@Controller
@RequestScoped
@OpenToAll
public class SignOutPage {

    private final Sessions sessions;
    private final HttpServletRequest request;

    @Inject
    public SignOutPage(Sessions sessions, HttpServletRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    @POST
    public Response signOut() {
        SessionCookie.secret(request).ifPresent(sessions::close);
        return Response.seeOther(URI.create("/sign-in")).header("Set-Cookie", SessionCookie.takingBack(request)).build();
    }
}
