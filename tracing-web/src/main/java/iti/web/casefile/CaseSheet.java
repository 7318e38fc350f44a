package iti.web.casefile;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.directory.Directory;
import iti.exchange.Outbox;
import iti.message.MessageKind;
import iti.request.ConsentPurpose;
import iti.request.Deadline;
import iti.request.Deadlines;
import iti.request.Documents;
import iti.request.PaperReplies;
import iti.request.PaperReply;
import iti.request.Procedure;
import iti.request.RemindState;
import iti.request.RequestPhotos;
import iti.request.Threads;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.request.WhoSees;
import iti.web.form.Form;
import iti.web.request.Dialogue;
import iti.web.request.PaperLine;
import iti.web.request.Permitted;
import iti.web.request.RequestRow;
import iti.web.request.RequestRows;
import iti.web.request.ThreadLine;
import iti.web.request.Timeline;
import iti.web.request.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the page of a case together, in one transaction so that each thing is read once; also once more when one of its forms has to be mended. */
@RequestScoped
public class CaseSheet {

    private static final Set<Procedure> ASIDE = EnumSet.of(Procedure.SEEK_CLARIFICATION, Procedure.SEEK_CONSENT, Procedure.CORRECT_REQUEST, Procedure.WITHDRAW,
            Procedure.REOPEN);

    private final CaseFiles cases;
    private final TracingRequests requests;
    private final ChainSheet chains;
    private final RequestRows rows;
    private final Deadlines deadlines;
    private final Documents documents;
    private final RequestPhotos photos;
    private final Threads threads;
    private final PaperReplies papers;
    private final Dialogue dialogue;
    private final RemindState reminders;
    private final Outbox outbox;
    private final Timeline timeline;
    private final People people;
    private final Directory directory;
    private final Models models;
    private final Clock clock;

    @Inject
    public CaseSheet(CaseFiles cases, TracingRequests requests, ChainSheet chains, RequestRows rows, Deadlines deadlines, Documents documents, RequestPhotos photos, Threads threads,
                     PaperReplies papers, Dialogue dialogue, RemindState reminders, Outbox outbox, Timeline timeline, People people, Directory directory, Models models, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.chains = chains;
        this.rows = rows;
        this.deadlines = deadlines;
        this.documents = documents;
        this.photos = photos;
        this.threads = threads;
        this.papers = papers;
        this.dialogue = dialogue;
        this.reminders = reminders;
        this.outbox = outbox;
        this.timeline = timeline;
        this.people = people;
        this.directory = directory;
        this.models = models;
        this.clock = clock;
    }

    /** @param form what was typed into one of the forms of the page, or a blank form */
    @Transactional
    public String page(Principal principal, UUID id, Form form) {
        CaseFile file = cases.find(principal, id);
        List<Branch> branches = rows.of(principal, requests.ofCase(id)).stream().map(r -> branch(principal, r)).toList();
        List<RequestTree.Named> named = chains.put(file, branches);
        models.put("form", form);
        models.put("file", file);
        models.put("officer", people.nameOf(file.officer()));
        models.put("branches", branches);
        models.put("unasked", file.firearms().stream().filter(w -> branches.stream().noneMatch(b -> b.row().request().isAbout(w.id()))).count());
        models.put("idle", branches.stream().allMatch(b -> b.row().step() == null && !(principal.may(Permission.COUNTERSIGN) && b.handsOver())) && (named.isEmpty() || !principal.may(Permission.OPEN_TRACES)));
        models.put("unsent", branches.stream().map(b -> b.row().request()).filter(r -> Procedure.SUPPLY_INFORMATION.permits(r.side(), r.status()))
                .collect(Collectors.toMap(TracingRequest::id, photos::unsent)));
        models.put("partners", directory.partners());
        models.put("purposes", ConsentPurpose.values());
        models.put("own", directory.ownState().code());
        timeline.put(id);
        models.put("notes", cases.notes(id).stream().map(n -> new CasePage.NoteLine(people.nameOf(n.author()), n.at(), n.text())).toList());
        models.put("extends", principal.may(Permission.APPROVE));
        models.put("asksWhoSees", WhoSees.mayAsk(principal, file.officer()));
        models.put("opens", principal.may(Permission.OPEN_TRACES));
        models.put("releases", principal.may(Permission.APPROVE) || principal.may(Permission.COUNTERSIGN));
        models.put("filesPaper", PaperReplies.mayFile(principal));
        models.put("countersigns", principal.may(Permission.COUNTERSIGN));
        return "case.html";
    }

    private Branch branch(Principal reader, RequestRow row) {
        TracingRequest request = row.request();
        List<PaperLine> papers = dialogue.papers(request);
        List<DeliveryLine> deliveries = outbox.of(request.id()).stream()
                .map(o -> DeliveryLine.of(o, papers.stream().map(PaperLine::document).toList(), outbox.attempts(o.message()))).toList();
        Optional<String> sought = documents.last(request.id(), MessageKind.INFORMATION_SOUGHT).map(d -> documents.message(d).informationSought())
                .map(s -> s.explanation() == null ? "" : s.explanation());
        Set<Procedure> permitted = Permitted.of(reader, request, row.pending());
        Optional<Owed> owed = permitted.contains(Procedure.REMIND)
                ? reminders.awaited(request).map(kind -> new Owed(kind, reminders.reminded(request, kind))) : Optional.empty();
        return new Branch(row, deadlines.current(request, clock.instant()), papers, deliveries, Asked.of(request, documents, threads), this.papers.of(request.id()), sought, dialogue.threads(request),
                dialogue.waiting(reader, request), permitted, owed);
    }

    /**
     * One request of the case with its papers.
     *
     * @param asked     with the answers that stand
     * @param onPaper   replies on paper, which no other State signed
     * @param sought    what the other State last asked for, in its words
     * @param threads   questions beside the status, oldest first
     * @param waiting   what waits for a second person or for the point of contact
     * @param permitted what the reader may do now towards the other State
     * @param owed      what the other State owes and the reader may remind it of
     */
    public record Branch(RequestRow row, Optional<Deadline> deadline, List<PaperLine> papers, List<DeliveryLine> deliveries, Asked asked, List<PaperReply> onPaper,
                         Optional<String> sought, List<ThreadLine> threads, Optional<Waiting> waiting, Set<Procedure> permitted, Optional<Owed> owed) {

        /** The last answer that took effect. */
        public Optional<ReceivedAnswer> answer() {
            return asked.answer();
        }

        /** Whether a document of ours waits for a person to carry it. */
        public boolean handsOver() {
            return deliveries.stream().anyMatch(DeliveryLine::waitsForAPerson);
        }

        /** Whether the reader may take the step of this name. */
        public boolean may(String step) {
            return permitted.contains(Procedure.valueOf(step));
        }

        /** Whether there is an act beside the next step. */
        public boolean acts() {
            return owed.isPresent() || ASIDE.stream().anyMatch(permitted::contains);
        }
    }

    /** A message that the other State owes. @param reminded how often it was reminded of it */
    public record Owed(MessageKind kind, int reminded) {
    }
}
