package iti.web.casefile;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.directory.Directory;
import iti.exchange.Outbox;
import iti.ledger.Ledger;
import iti.message.MessageKind;
import iti.request.Deadline;
import iti.request.Deadlines;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.Threads;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.request.WhoSees;
import iti.web.form.Form;
import iti.web.request.RequestRow;
import iti.web.request.RequestRows;
import iti.web.request.Timeline;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of a case together; also once more when one of its forms has to be mended. */
@RequestScoped
public class CaseSheet {

    private final CaseFiles cases;
    private final TracingRequests requests;
    private final ChainSheet chains;
    private final RequestRows rows;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Threads threads;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Timeline timeline;
    private final People people;
    private final Directory directory;
    private final Models models;
    private final MvcContext mvc;
    private final Clock clock;

    @Inject
    public CaseSheet(CaseFiles cases, TracingRequests requests, ChainSheet chains, RequestRows rows, Deadlines deadlines, Documents documents, Threads threads, Outbox outbox, Ledger ledger,
                     Timeline timeline, People people, Directory directory, Models models, MvcContext mvc, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.chains = chains;
        this.rows = rows;
        this.deadlines = deadlines;
        this.documents = documents;
        this.threads = threads;
        this.outbox = outbox;
        this.ledger = ledger;
        this.timeline = timeline;
        this.people = people;
        this.directory = directory;
        this.models = models;
        this.mvc = mvc;
        this.clock = clock;
    }

    /** @param form what was typed into one of the forms of the page, or a blank form */
    public String page(Principal principal, UUID id, Form form) {
        CaseFile file = cases.find(principal, id);
        List<Branch> branches = rows.of(principal, requests.ofCase(id)).stream().map(this::branch).toList();
        List<RequestTree.Named> named = chains.put(file, branches);
        models.put("form", form);
        models.put("file", file);
        models.put("officer", people.nameOf(file.officer()));
        models.put("branches", branches);
        models.put("idle", branches.stream().allMatch(b -> b.row().step() == null) && (named.isEmpty() || !principal.may(Permission.OPEN_TRACES)));
        models.put("own", directory.ownState().code());
        models.put("events", timeline.of(ledger.entries(id), mvc.getLocale()));
        models.put("notes", cases.notes(id).stream().map(n -> new CasePage.NoteLine(people.nameOf(n.author()), n.at(), n.text())).toList());
        models.put("extends", principal.may(Permission.APPROVE));
        models.put("asksWhoSees", WhoSees.mayAsk(principal, file.officer()));
        models.put("opens", principal.may(Permission.OPEN_TRACES));
        models.put("countersigns", principal.may(Permission.COUNTERSIGN));
        return "case.html";
    }

    private Branch branch(RequestRow row) {
        TracingRequest request = row.request();
        List<SealedDocument> papers = documents.of(request.id());
        List<DeliveryLine> deliveries = outbox.of(request.id()).stream()
                .map(o -> DeliveryLine.of(o, papers, outbox.attempts(o.message()))).toList();
        Optional<ReceivedAnswer> answer = documents.answer(request.id())
                .map(d -> new ReceivedAnswer(d, documents.message(d).response(), request.requestedState(), threads.use(request.id()).orElseThrow()));
        Optional<String> sought = documents.last(request.id(), MessageKind.INFORMATION_SOUGHT).map(d -> documents.message(d).informationSought())
                .map(s -> s.explanation() == null ? "" : s.explanation());
        return new Branch(row, deadlines.current(request, clock.instant()), papers, deliveries, answer, sought);
    }

    /**
     * One request of the case with its papers.
     *
     * @param answer the last answer that took effect
     * @param sought what the other State last asked for, in its words
     */
    public record Branch(RequestRow row, Optional<Deadline> deadline, List<SealedDocument> documents, List<DeliveryLine> deliveries,
                         Optional<ReceivedAnswer> answer, Optional<String> sought) {
    }
}
