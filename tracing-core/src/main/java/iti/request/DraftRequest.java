package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.Numbers;
import iti.directory.Directory;
import iti.casefile.WeaponBatches;
import iti.directory.OwnState;
import iti.firearm.Component;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.TracingMessage.Mandate;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Drafts a request for one weapon of a case, one part of it, or a schedule of several, to one State (ITI 16, 17). A draft may be incomplete. */
@ApplicationScoped
public class DraftRequest {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final Directory directory;
    private final Numbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public DraftRequest(TracingRequests requests, CaseFiles cases, Directory directory, Numbers numbers, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.directory = directory;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param requestedState may be null while nobody has decided */
    @Transactional
    public TracingRequest open(Principal by, UUID caseFile, UUID firearm, String requestedState) {
        return open(by, caseFile, List.of(firearm), null, requestedState, null);
    }

    /** A request about one part of a weapon alone, for the State that its own maker and marks point to (ITI 10). @param part null for the whole weapon */
    @Transactional
    public TracingRequest openForPart(Principal by, UUID caseFile, UUID firearm, Component part, String requestedState) {
        return open(by, caseFile, List.of(firearm), part, requestedState, null);
    }

    /** @param firearms in the order of the lines; of one weapon a plain request is made */
    @Transactional
    public TracingRequest openSchedule(Principal by, UUID caseFile, List<UUID> firearms, String requestedState) {
        return open(by, caseFile, firearms, null, requestedState, null);
    }

    /** @param earlier the request that this one follows from, or null */
    TracingRequest open(Principal by, UUID caseFile, List<UUID> firearms, Component part, String requestedState, TracingRequest earlier) {
        by.demand(Permission.OPEN_TRACES);
        new Issues().demandSome(firearms, "firearms").demand(firearms.size() <= WeaponBatches.MOST, "firearms", "tooMany")
                .demand(Set.copyOf(firearms).size() == firearms.size(), "firearms", "weaponTwice").throwIfAny();
        CaseFile file = cases.find(by, caseFile);
        TracingRequest request = TracingRequest.draft(numbers.next("TR"), file, firearms, part, directory.ownState().code(), requestedState, clock.instant());
        request.summarise(RequestSubject.of(request, file).summary(), file.handling());
        Map<String, String> details = new TreeMap<>(Map.of("number", request.number()));
        if (firearms.size() > 1) {
            details.put("weapons", String.valueOf(firearms.size()));
        }
        if (earlier != null) {
            request.follow(earlier);
            details.put("follows", earlier.id().toString());
        }
        requests.add(request);
        ledger.append(request.chain(), by.actor(), LedgerAct.REQUEST_DRAFTED, request.id(), requestedState, details);
        return request;
    }

    /**
     * Keeps what was typed.
     *
     * @param version as it was read, or null
     * @throws Problem {@code STEP_NOT_PERMITTED} when it is no draft any more, {@code CHANGED_MEANWHILE}, {@code INVALID_INPUT}
     */
    @Transactional
    public TracingRequest write(Principal by, UUID id, Long version, RequestContent content) {
        TracingRequest request = draft(by, id, version);
        content.formIssues().throwIfAny();
        request.write(content);
        return request;
    }

    /** Keeps what was typed for every draft of a case: what ITI 15 and 17 demand is written once for all requests of a recovery. @return how many */
    @Transactional
    public int writeAll(Principal by, UUID caseFile, RequestContent content) {
        by.demand(Permission.OPEN_TRACES);
        content.formIssues().throwIfAny();
        cases.find(by, caseFile);
        List<TracingRequest> drafts = requests.ofCase(caseFile).stream().filter(r -> r.status() == Status.DRAFT).toList();
        drafts.forEach(r -> r.write(content));
        return drafts.size();
    }

    /** Addresses the draft to a State of the directory. */
    @Transactional
    public TracingRequest address(Principal by, UUID id, Long version, String state) {
        TracingRequest request = draft(by, id, version);
        new Issues().demand(directory.partner(state).isPresent(), "request.requestedState", "unknownState")
                .demand(!directory.kindOf(state).withoutTerritory(), "request.requestedState", "notAState").throwIfAny();
        request.address(state);
        return request;
    }

    /** Everything the Instrument still demands before this draft can be proposed; empty when nothing. */
    @Transactional
    public Issues missing(Principal by, UUID id) {
        TracingRequest request = requests.find(by, id);
        return missing(request, cases.find(by, request.caseFile()));
    }

    Issues missing(TracingRequest request, CaseFile file) {
        LocalDate today = directory.ownState().calendar().dayOf(clock.instant());
        OwnState own = directory.ownState();
        Issues issues = file.recovery().missing(today, own.kind())
                .demand(!own.code().equals(file.recovery().inspectedIn()), "recovery.inspectedIn", "unknownState");
        RequestSubject.of(request, file).missing().list().forEach(issues::add);
        request.content().missing().list().forEach(issues::add);
        issues.demandText(request.requestedState(), "request.requestedState");
        issues.demand(request.requestedState() == null || directory.partner(request.requestedState()).isPresent(), "request.requestedState", "unknownState");
        issues.demand(!directory.kindOf(request.requestedState()).withoutTerritory(), "request.requestedState", "notAState");
        return issues;
    }

    /** On what ground the own installation asks about the weapons of a case; null when it belongs to a State. */
    Mandate mandate(CaseFile file) {
        return RequestContents.mandate(directory.ownState(), file.recovery());
    }

    private TracingRequest draft(Principal by, UUID id, Long version) {
        by.demand(Permission.OPEN_TRACES);
        TracingRequest request = requests.forChange(by, id, version);
        if (request.status() != Status.DRAFT) {
            throw Problem.of(iti.problem.ProblemKind.STEP_NOT_PERMITTED, Map.of("step", "WRITE", "status", request.status().name(), "paragraphs", "17"));
        }
        return request;
    }
}
