package iti.web.incoming;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.directory.Directory;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.inquiry.HolderChecklist;
import iti.inquiry.HolderChecklists;
import iti.inquiry.HolderKind;
import iti.message.MessageKind;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.request.CarriedPhotos;
import iti.request.Deadlines;
import iti.request.Documents;
import iti.request.InformationItem;
import iti.request.LineAnswers;
import iti.request.Procedure;
import iti.request.ReceivedRequest;
import iti.request.RemindState;
import iti.request.RequestFilter;
import iti.request.ResponseDrafts;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.request.WhoSees;
import iti.web.casefile.CasePage;
import iti.web.form.Form;
import iti.web.request.Addressees;
import iti.web.request.Dialogue;
import iti.web.request.RequestRow;
import iti.web.request.RequestRows;
import iti.web.request.ThreadLine;
import iti.web.request.Timeline;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together the page of an incoming request. */
@RequestScoped
public class IncomingView {

    private static final int MOST = 10;
    /** Events of the timeline that are shown; each search for a line of a schedule is one. */

    private final TracingRequests requests;
    private final ReceivedRequest received;
    private final Documents documents;
    private final CarriedPhotos photos;
    private final Deadlines deadlines;
    private final HolderChecklists checklists;
    private final CaseFiles cases;
    private final People people;
    private final Dialogue dialogue;
    private final Changes changes;
    private final RemindState reminders;
    private final Addressees addressees;
    private final Directory directory;
    private final RequestRows rows;
    private final Timeline timeline;
    private final Models models;
    private final Clock clock;

    @Inject
    public IncomingView(TracingRequests requests, ReceivedRequest received, Documents documents, CarriedPhotos photos, Deadlines deadlines, HolderChecklists checklists, CaseFiles cases,
                        People people, Dialogue dialogue, Changes changes, RemindState reminders, Addressees addressees, Directory directory,
                        RequestRows rows, Timeline timeline, Models models, Clock clock) {
        this.requests = requests;
        this.received = received;
        this.documents = documents;
        this.photos = photos;
        this.deadlines = deadlines;
        this.checklists = checklists;
        this.cases = cases;
        this.people = people;
        this.dialogue = dialogue;
        this.changes = changes;
        this.reminders = reminders;
        this.addressees = addressees;
        this.directory = directory;
        this.rows = rows;
        this.timeline = timeline;
        this.models = models;
        this.clock = clock;
    }

    /** The request, for a person who may see it. @throws Problem {@code NOT_FOUND}, also for a request of ours */
    TracingRequest find(Principal reader, UUID id) {
        TracingRequest request = requests.find(reader, id);
        if (request.side() != Side.REQUESTED) {
            throw Problem.notFound();
        }
        return request;
    }

    /** Model and template of the page, in one transaction so that each thing is read once; the form carries what was typed in any of its parts. */
    @Transactional
    public String page(Principal reader, TracingRequest request, Form form) {
        RequestRow row = rows.of(reader, List.of(request)).get(0);
        Standing standing = Standing.of(reader, row, dialogue.waiting(reader, request));
        models.put("form", form);
        models.put("request", request);
        models.put("row", row);
        models.put("standing", standing);
        elsewhere(reader, request, standing, asked(reader, request));
        models.put("extends", reader.may(Permission.APPROVE));
        models.put("deadline", deadlines.current(request, clock.instant()));
        models.put("photos", photos.of(request.id()));
        models.put("papers", dialogue.papers(request));
        models.put("changes", changes.of(request, documents.of(request.id())));
        List<ThreadLine> threads = dialogue.threads(request);
        models.put("threads", threads);
        models.put("openClarification", threads.stream().filter(t -> t.open() && !t.consent()).findFirst());
        models.put("openConsent", threads.stream().filter(t -> t.open() && t.consent()).findFirst());
        models.put("reminded", standing.may(Procedure.REMIND_OF_INFORMATION.name()) ? reminders.reminded(request, MessageKind.INFORMATION_SUPPLIED) : 0);
        models.put("asksWhoSees", WhoSees.mayAsk(reader, request.officer()));
        models.put("officer", request.officer() == null ? null : people.nameOf(request.officer()));
        models.put("draft", request.responseDraft() == null ? null : Leaving.of(ResponseDrafts.leaving(ResponseDrafts.of(request))));
        models.put("answer", Optional.ofNullable(standing.waiting()).map(w -> documents.message(w.document()).response()).map(Leaving::of).orElse(null));
        HolderChecklist checklist = checklists.of(request.id());
        models.put("checklist", checklist);
        models.put("asks", reader.may(Permission.ANSWER));
        models.put("checks", CheckLine.of(checklist));
        timeline.put(request.chain());
        models.put("notes", cases.notes(request.id()).stream().map(n -> new CasePage.NoteLine(people.nameOf(n.author()), n.at(), n.text())).toList());
        models.put("items", InformationItem.values());
        models.put("holders", HolderKind.values());
        return "incoming.html";
    }

    /** Puts into the model what the other State asks, to stand beside the work on it. @return the weapon; empty for a schedule */
    Optional<FirearmDescription> asked(Principal reader, TracingRequest request) {
        models.put("sent", received.asItStands(request));
        models.put("original", documents.requestAsItStands(request.id()));
        models.put("receives", reader.may(Permission.RECEIVE));
        return subject(request);
    }

    /** Puts the weapon into the model, or for a schedule how far its lines are answered. @return the weapon; empty for a schedule */
    private Optional<FirearmDescription> subject(TracingRequest request) {
        List<ReceivedRequest.Line> lines = received.lines(request);
        models.put("schedule", lines.isEmpty() ? null : progress(request, lines));
        models.put("component", received.asItStands(request).requestBody().component());
        return lines.isEmpty() ? Optional.of(weapon(request, null)) : Optional.empty();
    }

    Progress progress(TracingRequest request, List<ReceivedRequest.Line> lines) {
        ResponseBody draft = ResponseDrafts.of(request);
        Map<String, Long> outcomes = LineAnswers.outcomes(draft);
        int answered = (int) outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new Progress(lines.size(), answered, LineAnswers.of(draft).size() - answered, outcomes);
    }

    /** Puts the weapon and its marks into the model, as last described. @param line of a schedule, or null */
    FirearmDescription weapon(TracingRequest request, Integer line) {
        FirearmDescription weapon = line == null ? received.firearm(request) : received.line(request, line).weapon();
        models.put("weapon", weapon);
        models.put("marks", weapon.markings().stream().map(MarkLine::of).toList());
        return weapon;
    }

    /**
     * How far the lines of a schedule are answered in the draft.
     *
     * @param begun    lines that hold something, but do not say yet what came of them
     * @param outcomes how many came to what
     */
    public record Progress(int lines, int answered, int begun, Map<String, Long> outcomes) {

        public int open() {
            return lines - answered;
        }

        /** Lines that nothing is kept for. */
        public int blank() {
            return open() - begun;
        }
    }

    Standing standing(Principal reader, TracingRequest request) {
        return Standing.of(reader, rows.of(reader, List.of(request)).get(0), dialogue.waiting(reader, request));
    }

    /** Where the request may belong instead: States that the marks point to, and earlier requests of the same State about this serial number. */
    private void elsewhere(Principal reader, TracingRequest request, Standing standing, Optional<FirearmDescription> weapon) {
        boolean offered = standing.sendsElsewhere();
        models.put("pointed", offered && weapon.isPresent() ? addressees.of(weapon.get()).proposed().stream().filter(p -> !p.state().equals(request.counterpart())).toList() : List.of());
        models.put("partners", offered ? directory.partners().stream().filter(p -> !p.code().equals(request.counterpart())).toList() : List.of());
        models.put("earlier", offered && weapon.isPresent() ? weapon.get().markings().stream().filter(m -> m.kind() == MarkKind.SERIAL && m.text() != null && !m.text().isBlank()).findFirst()
                .map(m -> earlier(reader, request, m.text())).orElse(List.of()) : List.of());
    }

    private List<TracingRequest> earlier(Principal reader, TracingRequest request, String serial) {
        RequestFilter alike = new RequestFilter(Side.REQUESTED, null, request.counterpart(), null, null, serial);
        return requests.list(reader, alike, 0, MOST).stream().filter(r -> !r.id().equals(request.id())).toList();
    }
}
