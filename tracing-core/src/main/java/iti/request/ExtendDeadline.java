package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A supervisor grants more time for the clock that runs, on a legal basis and with a reason. It changes the date and says so beside it; never a status. */
@ApplicationScoped
public class ExtendDeadline {

    private final EntityManager em;
    private final TracingRequests requests;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public ExtendDeadline(EntityManager em, TracingRequests requests, Deadlines deadlines, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The deadline as it is and as the grant would make it. */
    public record Change(TracingRequest request, Deadline before, Deadline after) {
    }

    /**
     * What the grant would change; nothing is changed.
     *
     * @throws Problem as {@link #extend}
     */
    @Transactional
    public List<Change> preview(Principal by, List<UUID> ids, ExtensionGrant grant) {
        return plan(by, ids, grant).stream().map(Step::change).toList();
    }

    /**
     * Extends the clock that runs of each request, all or none.
     *
     * @param shown the new due day of each request as the person has seen it, or null; another one by now means that somebody else was faster
     * @throws Problem {@code INVALID_INPUT}, also when the day named is not later than a present one; {@code STEP_NOT_PERMITTED} when no clock
     *                 runs; {@code CHANGED_MEANWHILE}
     */
    @Transactional
    public List<Change> extend(Principal by, List<UUID> ids, ExtensionGrant grant, Map<UUID, LocalDate> shown) {
        List<Step> steps = plan(by, ids, grant);
        if (shown != null && steps.stream().anyMatch(s -> !s.change().after().day().equals(shown.get(s.change().request().id())))) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        for (Step step : steps) {
            TracingRequest request = step.change().request();
            em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.persist(step.extension());
            Map<String, String> details = Map.of("clock", step.extension().clock().name(), "from", step.change().before().day().toString(),
                    "to", step.change().after().day().toString());
            ledger.append(request.chain(), by.actor(), LedgerAct.DEADLINE_EXTENDED, request.id(), request.counterpart(), details);
        }
        return steps.stream().map(Step::change).toList();
    }

    /** One request. @param version as it was read, or null */
    @Transactional
    public Change extend(Principal by, UUID id, Long version, ExtensionGrant grant) {
        requests.forChange(by, id, version);
        return extend(by, List.of(id), grant, null).get(0);
    }

    private List<Step> plan(Principal by, List<UUID> ids, ExtensionGrant grant) {
        by.demand(Permission.APPROVE);
        grant.issues().demandSome(ids, "trace").throwIfAny();
        List<Step> steps = new ArrayList<>();
        for (UUID id : ids.stream().distinct().toList()) {
            TracingRequest request = requests.find(by, id);
            Deadline before = deadlines.current(request, clock.instant()).orElseThrow(() -> Problem.of(ProblemKind.STEP_NOT_PERMITTED,
                    Map.of("step", "EXTEND", "status", request.status().name(), "paragraphs", "18, 19")));
            if (!grant.later(before.day())) {
                throw Problem.invalid(Issue.of("until", "notLater"));
            }
            int granted = (int) before.stops().stream().filter(s -> s.kind() == Deadline.Stop.Kind.EXTENSION).count();
            DeadlineExtension extension = new DeadlineExtension(id, before.what(), request.startedAt(), granted + 1, grant, by, clock.instant());
            steps.add(new Step(extension, new Change(request, before, deadlines.extended(request, extension, clock.instant()))));
        }
        return steps;
    }

    private record Step(DeadlineExtension extension, Change change) {
    }
}
