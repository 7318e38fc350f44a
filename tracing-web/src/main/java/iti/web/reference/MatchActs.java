package iti.web.reference;

import iti.deconfliction.WeaponMatches;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A person takes the notice of the same weapon in another case off the desk. */
@Path("matches/{match: [0-9a-f-]{36}}/seen")
@Controller
@RequestScoped
public class MatchActs {

    private final SignedIn signedIn;
    private final WeaponMatches matches;
    private final Answers answers;

    @Inject
    public MatchActs(SignedIn signedIn, WeaponMatches matches, Answers answers) {
        this.signedIn = signedIn;
        this.matches = matches;
        this.answers = answers;
    }

    @POST
    public Response seen(@PathParam("match") UUID match) {
        matches.seen(signedIn.principal(), match);
        return answers.next("/", "seen");
    }
}
