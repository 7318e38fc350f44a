package iti.web.ledger;

import iti.access.Principal;
import iti.figures.LedgerReading;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.web.access.SignedIn;
import iti.web.form.Form;
import iti.web.request.Actors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** Reads and verifies the ledger. */
@Path("ledger")
@Controller
@RequestScoped
public class LedgerPage {

    private static final int PAGE = 50;

    private final SignedIn signedIn;
    private final LedgerReading reading;
    private final Actors actors;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public LedgerPage(SignedIn signedIn, LedgerReading reading, Actors actors, Models models, MvcContext mvc) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.actors = actors;
        this.models = models;
        this.mvc = mvc;
    }

    @GET
    public String show(@Context UriInfo address) {
        Principal principal = signedIn.principal();
        Form filter = Form.sent(address.getQueryParameters());
        LedgerAct act = filter.code("act", LedgerAct.class);
        UUID chain = uuid(filter.text("chain"));
        Integer wanted = filter.whole("page");
        int page = wanted == null ? 1 : Math.max(1, Math.min(1_000_000, wanted));
        List<LedgerEntry> entries = reading.newest(principal, act, chain, (page - 1) * PAGE, PAGE + 1);
        models.put("entries", entries.stream().limit(PAGE).map(e -> new Line(e, actors.name(e.actor(), mvc.getLocale()))).toList());
        models.put("more", entries.size() > PAGE);
        models.put("page", page);
        models.put("act", act);
        models.put("chain", chain);
        models.put("acts", LedgerAct.values());
        models.put("count", reading.count(principal));
        models.put("heads", reading.chains(principal).size());
        models.put("installation", Ledger.INSTALLATION);
        return "ledger.html";
    }

    /** Verifies every chain now and says what was found. */
    @GET
    @Path("verification")
    public String verify() {
        models.put("result", reading.verify(signedIn.principal()));
        return "ledger-verification.html";
    }

    private static UUID uuid(String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    /** One entry with the name of who acted. */
    public record Line(LedgerEntry entry, String actor) {
    }
}
