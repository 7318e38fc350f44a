package iti.web.incoming;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.firearm.FirearmDescription;
import iti.inquiry.HolderChecklist;
import iti.inquiry.HolderChecklists;
import iti.inquiry.HolderKind;
import iti.ledger.Ledger;
import iti.problem.Problem;
import iti.request.Deadlines;
import iti.request.Documents;
import iti.request.InformationItem;
import iti.request.ReceivedRequest;
import iti.request.ResponseDrafts;
import iti.request.SealedDocument;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.request.WhoSees;
import iti.web.casefile.CasePage;
import iti.web.form.Form;
import iti.web.request.NextSteps;
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

/** Puts together the page of an incoming request. */
@RequestScoped
public class IncomingView {

    private final TracingRequests requests;
    private final ReceivedRequest received;
    private final Documents documents;
    private final Deadlines deadlines;
    private final HolderChecklists checklists;
    private final CaseFiles cases;
    private final Ledger ledger;
    private final People people;
    private final NextSteps steps;
    private final RequestRows rows;
    private final Timeline timeline;
    private final Models models;
    private final MvcContext mvc;
    private final Clock clock;

    @Inject
    public IncomingView(TracingRequests requests, ReceivedRequest received, Documents documents, Deadlines deadlines, HolderChecklists checklists, CaseFiles cases,
                        Ledger ledger, People people, NextSteps steps, RequestRows rows, Timeline timeline, Models models, MvcContext mvc, Clock clock) {
        this.requests = requests;
        this.received = received;
        this.documents = documents;
        this.deadlines = deadlines;
        this.checklists = checklists;
        this.cases = cases;
        this.ledger = ledger;
        this.people = people;
        this.steps = steps;
        this.rows = rows;
        this.timeline = timeline;
        this.models = models;
        this.mvc = mvc;
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

    /** Model and template of the page; the form carries what was typed in any of its parts. */
    String page(Principal reader, TracingRequest request, Form form) {
        List<SealedDocument> papers = documents.of(request.id());
        Standing standing = standing(reader, request, papers);
        models.put("form", form);
        models.put("request", request);
        models.put("row", rows.of(reader, List.of(request)).get(0));
        models.put("standing", standing);
        models.put("sent", received.asItStands(request));
        weapon(request);
        models.put("extends", reader.may(Permission.APPROVE));
        models.put("deadline", deadlines.current(request, clock.instant()));
        models.put("documents", papers);
        models.put("original", documents.requestAsItStands(request.id()));
        models.put("asksWhoSees", WhoSees.mayAsk(reader, request.officer()));
        models.put("receives", reader.may(Permission.RECEIVE));
        models.put("officer", request.officer() == null ? null : people.nameOf(request.officer()));
        models.put("draft", request.responseDraft() == null ? null : Leaving.of(ResponseDrafts.leaving(ResponseDrafts.of(request))));
        models.put("answer", Optional.ofNullable(standing.waiting()).map(d -> documents.message(d).response()).map(Leaving::of).orElse(null));
        models.put("signer", standing.waiting() == null ? null : people.nameOf(standing.waiting().certifiedBy()));
        HolderChecklist checklist = checklists.of(request.id());
        models.put("checklist", checklist);
        models.put("asks", reader.may(Permission.ANSWER));
        models.put("checks", CheckLine.of(checklist));
        models.put("events", timeline.of(ledger.entries(request.chain()), mvc.getLocale()));
        models.put("notes", cases.notes(request.id()).stream().map(n -> new CasePage.NoteLine(people.nameOf(n.author()), n.at(), n.text())).toList());
        models.put("items", InformationItem.values());
        models.put("holders", HolderKind.values());
        return "incoming.html";
    }

    /** Puts the weapon and its marks into the model, as last described. */
    FirearmDescription weapon(TracingRequest request) {
        FirearmDescription weapon = received.firearm(request);
        models.put("weapon", weapon);
        models.put("marks", weapon.markings().stream().map(MarkLine::of).toList());
        return weapon;
    }

    Standing standing(Principal reader, TracingRequest request) {
        return standing(reader, request, documents.of(request.id()));
    }

    private Standing standing(Principal reader, TracingRequest request, List<SealedDocument> papers) {
        Optional<SealedDocument> waiting = papers.stream().filter(d -> d.stage() == SealedDocument.Stage.CERTIFIED || d.stage() == SealedDocument.Stage.APPROVED).findFirst();
        return Standing.of(reader, request, steps.of(reader, request), waiting);
    }
}
