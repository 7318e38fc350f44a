package iti.request;

import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.directory.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Derives the working targets of a request from its facts (ITI 18, 19, 21), by the calendar of the State that owes the act. */
@ApplicationScoped
public class Deadlines {

    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final Directory directory;
    private final NationalTargets targets;

    @Inject
    public Deadlines(EntityManager em, Directory directory, NationalTargets targets) {
        this.em = em;
        this.directory = directory;
        this.targets = targets;
    }

    /** The target that runs now: acknowledge first, then respond; empty before issue and after an answer, also one on paper. */
    @Transactional
    public Optional<Deadline> current(TracingRequest request, Instant now) {
        return running(List.of(request), now).stream().map(RunningDeadline::deadline).findFirst();
    }

    /** The targets that run now, of those requests that have one, in the same order. */
    @Transactional
    public List<RunningDeadline> running(List<TracingRequest> requests, Instant now) {
        List<TracingRequest> open = requests.stream().filter(r -> r.startedAt() != null && r.status().awaitsResponse() && !r.answeredOnPaper()).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Basis basis = basis(open);
        return open.stream().map(r -> new RunningDeadline(r, r.status() == Status.ISSUED ? acknowledgement(r, basis) : response(r, basis, now),
                basis.calendar(r))).toList();
    }

    @Transactional
    public Deadline acknowledgement(TracingRequest request) {
        return acknowledgement(request, basis(List.of(request)));
    }

    @Transactional
    public Deadline response(TracingRequest request, Instant now) {
        return response(request, basis(List.of(request)), now);
    }

    /** The calendar of the State that owes the act; the own one when the partner is not in the directory. */
    @Transactional
    public WorkingCalendar calendar(TracingRequest request) {
        return basis(List.of()).calendar(request);
    }

    /** The clock that runs, as it would be with one extension more. */
    Deadline extended(TracingRequest request, DeadlineExtension more, Instant now) {
        Basis basis = basis(List.of(request));
        List<DeadlineExtension> all = new ArrayList<>(basis.extensions().getOrDefault(request.id(), List.of()));
        all.add(more);
        Basis then = new Basis(basis.own(), basis.partners(), basis.rules(), Map.of(request.id(), all));
        return more.clock() == Deadline.What.ACKNOWLEDGE ? acknowledgement(request, then) : response(request, then, now);
    }

    private Deadline acknowledgement(TracingRequest request, Basis basis) {
        WorkingCalendar calendar = basis.calendar(request);
        LocalDate start = calendar.dayOf(request.startedAt());
        WorkingTarget target = targets.target(basis.rules(), request);
        DueDay due = DueDay.of(calendar, start, target.acknowledgeDays(), DayUnit.WORKING_DAYS, List.of(), basis.extensions(request, Deadline.What.ACKNOWLEDGE));
        Instant met = request.acknowledgedAt() == null ? request.respondedAt() : request.acknowledgedAt();
        return new Deadline(Deadline.What.ACKNOWLEDGE, calendar.closeOf(due.day()), due.day(), met, false, due.stops(), why(request, start, target, due));
    }

    private Deadline response(TracingRequest request, Basis basis, Instant now) {
        WorkingCalendar calendar = basis.calendar(request);
        LocalDate start = calendar.dayOf(request.startedAt());
        WorkingTarget target = targets.target(basis.rules(), request);
        List<DueDay.Pause> pauses = request.suspensions().stream().map(s -> new DueDay.Pause(s.from(), s.until() == null ? now : s.until(), s.until() == null)).toList();
        DueDay due = DueDay.of(calendar, start, target.respondDays(), target.respondIn(), pauses, basis.extensions(request, Deadline.What.RESPOND));
        return new Deadline(Deadline.What.RESPOND, calendar.closeOf(due.day()), due.day(), request.respondedAt(),
                request.status() == Status.INFORMATION_SOUGHT, due.stops(), why(request, start, target, due));
    }

    private static List<Deadline.Fact> why(TracingRequest request, LocalDate start, WorkingTarget target, DueDay due) {
        List<Deadline.Fact> why = new ArrayList<>();
        why.add(new Deadline.Fact(request.side() == Side.REQUESTING ? "issued" : "received", start.toString()));
        why.add(switch (target.source()) {
            case CONFIGURATION -> new Deadline.Fact("ruleConfiguration", "");
            case ANY_STATE -> new Deadline.Fact("ruleAnyState", "");
            case ONE_STATE -> new Deadline.Fact("ruleOneState", target.counterpart());
        });
        why.addAll(due.facts());
        return List.copyOf(why);
    }

    private Basis basis(List<TracingRequest> requests) {
        List<DeadlineExtension> extensions = new ArrayList<>();
        List<UUID> ids = requests.stream().map(TracingRequest::id).toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            extensions.addAll(em.createQuery("select e from DeadlineExtension e where e.request in :ids", DeadlineExtension.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).getResultList());
        }
        return new Basis(directory.ownState().calendar(), directory.partners().stream().collect(Collectors.toMap(PartnerState::code, PartnerState::calendar)),
                targets.rules(), extensions.stream().collect(Collectors.groupingBy(DeadlineExtension::request)));
    }

    /** What dates are derived from besides the request itself. */
    private record Basis(WorkingCalendar own, Map<String, WorkingCalendar> partners, List<TargetRule> rules, Map<UUID, List<DeadlineExtension>> extensions) {

        WorkingCalendar calendar(TracingRequest request) {
            return request.side() == Side.REQUESTED ? own : partners.getOrDefault(request.requestedState(), own);
        }

        List<DeadlineExtension> extensions(TracingRequest request, Deadline.What clock) {
            return extensions.getOrDefault(request.id(), List.of()).stream().filter(e -> e.counts(clock, request.startedAt())).toList();
        }
    }
}
