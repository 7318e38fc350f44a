package iti.web.inbox;

import iti.exchange.Incoming;
import iti.exchange.Reception;
import iti.message.SealReport;
import iti.web.access.SignedIn;
import iti.web.document.CheckedFile;
import iti.web.document.Verdict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** The verdict on a file that came in: whether it can be relied on, what became of it, and how we know. */
@Path("inbox/{sha256}")
@Controller
@RequestScoped
public class VerdictPage {

    private final SignedIn signedIn;
    private final Reception reception;
    private final InboxRows rows;
    private final Models models;

    @Inject
    public VerdictPage(SignedIn signedIn, Reception reception, InboxRows rows, Models models) {
        this.signedIn = signedIn;
        this.reception = reception;
        this.rows = rows;
        this.models = models;
    }

    /** @param done {@code inbox.again} when the same file came once more */
    @GET
    public String show(@PathParam("sha256") String sha256, @QueryParam("done") String done) {
        Incoming incoming = reception.find(signedIn.principal(), sha256);
        SealReport report = incoming.sealReport();
        models.put("done", done);
        models.put("verdict", incoming.state() == Incoming.State.QUARANTINED ? Verdict.keptApart(report, incoming.reason()) : Verdict.of(report));
        models.put("file", new CheckedFile(incoming.fileName() == null ? "" : incoming.fileName(), incoming.content().length, incoming.sha256(),
                incoming.claimedFrom(), incoming.carrier().name(), incoming.receivedAt(), incoming.number(), incoming.timesReceived()));
        models.put("placed", incoming.state() == Incoming.State.QUARANTINED ? null : rows.of(signedIn.principal(), incoming));
        models.put("handling", "H2");
        return "verdict.html";
    }
}
