package iti.web.casefile;

import iti.access.People;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.exchange.Outbox;
import iti.exchange.Outgoing;
import iti.ledger.Ledger;
import iti.request.Deadline;
import iti.request.Deadlines;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.request.RequestRow;
import iti.web.request.RequestRows;
import iti.web.request.Timeline;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A case: the weapon, the requests made for it, what happened, what is next, and until when. */
@Path("cases/{case}")
@Controller
@RequestScoped
public class CasePage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final TracingRequests requests;
    private final RequestRows rows;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Timeline timeline;
    private final People people;
    private final Answers answers;
    private final Models models;
    private final MvcContext mvc;
    private final Clock clock;

    @Inject
    public CasePage(SignedIn signedIn, CaseFiles cases, TracingRequests requests, RequestRows rows, Deadlines deadlines, Documents documents, Outbox outbox,
                    Ledger ledger, Timeline timeline, People people, Answers answers, Models models, MvcContext mvc, Clock clock) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.requests = requests;
        this.rows = rows;
        this.deadlines = deadlines;
        this.documents = documents;
        this.outbox = outbox;
        this.ledger = ledger;
        this.timeline = timeline;
        this.people = people;
        this.answers = answers;
        this.models = models;
        this.mvc = mvc;
        this.clock = clock;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("case") UUID id, @QueryParam("done") String done) {
        Principal principal = signedIn.principal();
        CaseFile file = cases.read(principal, id);
        List<TracingRequest> own = requests.ofCase(id);
        models.put("done", done);
        models.put("file", file);
        models.put("officer", people.nameOf(file.officer()));
        models.put("rows", rows.of(principal, own).stream().map(this::branch).toList());
        models.put("events", timeline.of(ledger.entries(id), mvc.getLocale()));
        models.put("notes", cases.notes(id).stream().map(n -> new NoteLine(people.nameOf(n.author()), n.at(), n.text())).toList());
        return "case.html";
    }

    /** Keeps an internal note. It never leaves the State. */
    @POST
    @Path("notes")
    public Response note(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        cases.find(signedIn.principal(), id);
        cases.keepNote(signedIn.principal(), id, Form.sent(fields).text("note"));
        return answers.next("/cases/" + id, "noted");
    }

    private Branch branch(RequestRow row) {
        TracingRequest request = row.request();
        return new Branch(row, deadlines.current(request, clock.instant()), documents.of(request.id()), outbox.of(request.id()));
    }

    /** One request of the case with its papers. */
    public record Branch(RequestRow row, Optional<Deadline> deadline, List<SealedDocument> documents, List<Outgoing> deliveries) {
    }

    /** An internal note as it is shown. */
    public record NoteLine(String author, Instant at, String text) {
    }
}
