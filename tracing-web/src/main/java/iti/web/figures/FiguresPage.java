package iti.web.figures;

import iti.access.Permission;
import iti.access.Principal;
import iti.figures.ByRequester;
import iti.figures.Timeliness;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Timeliness per State and side, with the rules of counting beneath. */
@Path("figures")
@Controller
@RequestScoped
public class FiguresPage {

    private final SignedIn signedIn;
    private final Timeliness timeliness;
    private final ByRequester apart;
    private final Models models;

    @Inject
    public FiguresPage(SignedIn signedIn, Timeliness timeliness, ByRequester apart, Models models) {
        this.signedIn = signedIn;
        this.timeliness = timeliness;
        this.apart = apart;
        this.models = models;
    }

    @GET
    public String show() {
        Principal principal = signedIn.principal();
        ByRequester.Figures figures = apart.of(timeliness.perState(principal));
        models.put("tables", List.of(new Table("figures.timeliness", figures.states()), new Table("figures.withoutTerritory", figures.withoutTerritory())).stream()
                .filter(t -> !t.rows().isEmpty() || t.title().equals("figures.timeliness")).toList());
        models.put("lists", principal.may(Permission.READ_CASES));
        models.put("exports", principal.may(Permission.READ_LEDGER));
        return "figures.html";
    }

    /** @param title key of its name */
    public record Table(String title, List<Timeliness.Row> rows) {
    }
}
