package iti.web.figures;

import iti.access.Permission;
import iti.access.Principal;
import iti.figures.Timeliness;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Timeliness per State and side, with the rules of counting beneath. */
@Path("figures")
@Controller
@RequestScoped
public class FiguresPage {

    private final SignedIn signedIn;
    private final Timeliness timeliness;
    private final Models models;

    @Inject
    public FiguresPage(SignedIn signedIn, Timeliness timeliness, Models models) {
        this.signedIn = signedIn;
        this.timeliness = timeliness;
        this.models = models;
    }

    @GET
    public String show() {
        Principal principal = signedIn.principal();
        models.put("rows", timeliness.perState(principal));
        models.put("lists", principal.may(Permission.READ_CASES));
        models.put("exports", principal.may(Permission.READ_LEDGER));
        return "figures.html";
    }
}
