package iti.request;

import iti.access.People;
import iti.access.Permission;
import iti.access.User;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ladder of reminders after a working target has passed: first the officer, then also the supervisors, then also the points of
 * contact. Each rung is reached once by each clock of a request, whatever the number of processes, and never again after an extension
 * or a stop; a request that is re-opened has new clocks. A reminder is a notice on desks and an entry in the ledger; it never moves a status (ITI 18, 19).
 */
@ApplicationScoped
public class Reminders {

    private static final List<Status> RUNNING = Arrays.stream(Status.values()).filter(s -> s.awaitsResponse() && s != Status.INFORMATION_SOUGHT).toList();
    private static final int SUPERVISORS_FROM = 2;
    private static final int POINTS_OF_CONTACT_FROM = 3;

    private final EntityManager em;
    private final Deadlines deadlines;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;
    private final List<Integer> rungs;

    /** @param rungs days after the working target, ascending */
    @Inject
    public Reminders(EntityManager em, Deadlines deadlines, People people, Ledger ledger, Clock clock,
                     @ConfigProperty(name = "tracing.reminder.days", defaultValue = "0,15,30") List<Integer> rungs) {
        if (rungs.isEmpty() || rungs.get(0) < 0 || IntStream.range(1, rungs.size()).anyMatch(i -> rungs.get(i) <= rungs.get(i - 1))) {
            throw new IllegalArgumentException("tracing.reminder.days must be ascending numbers of days, for example 0,15,30");
        }
        this.em = em;
        this.deadlines = deadlines;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
        this.rungs = List.copyOf(rungs);
    }

    /**
     * A rung that a clock has reached and that nobody was reminded of.
     *
     * @param started when the clock began
     * @param rung    from 1
     */
    public record Due(UUID request, Deadline.What clock, Instant started, int rung) {
    }

    /** What is due now. Clocks at the end of the ladder are not looked at any more. */
    @Transactional
    public List<Due> due() {
        Instant now = clock.instant();
        List<TracingRequest> running = em.createQuery("select r from TracingRequest r where r.settled is null and r.startedAt is not null and r.status in :running and not exists"
                        + " (select m.id from Reminder m where m.request = r.id and m.clockStarted = r.startedAt and m.rung = :last and (m.clock = iti.request.Deadline.What.RESPOND"
                        + " or r.status = iti.request.Status.ISSUED)) order by r.startedAt", TracingRequest.class)
                .setParameter("running", RUNNING).setParameter("last", rungs.size()).getResultList();
        if (running.isEmpty()) {
            return List.of();
        }
        Set<Due> done = new HashSet<>(em.createQuery("select m from Reminder m, TracingRequest r where r.id = m.request and r.settled is null and r.status in :running", Reminder.class)
                .setParameter("running", RUNNING).getResultList().stream().map(m -> new Due(m.request(), m.clock(), m.clockStarted(), m.rung())).toList());
        return deadlines.running(running, now).stream().flatMap(r -> IntStream.rangeClosed(1, rungs.size()).filter(rung -> r.passed(rungs.get(rung - 1), now))
                .mapToObj(rung -> new Due(r.request().id(), r.deadline().what(), r.request().startedAt(), rung))).filter(d -> !done.contains(d)).toList();
    }

    /**
     * Reminds of one rung: judged anew, claimed by its row, with notices and ledger entry in the same transaction.
     *
     * @return false when the clock has stopped, was met or was extended meanwhile, or when another process was faster
     */
    @Transactional
    public boolean remind(Due due) {
        Instant now = clock.instant();
        TracingRequest request = em.find(TracingRequest.class, due.request(), LockModeType.PESSIMISTIC_WRITE);
        Optional<RunningDeadline> reached = deadlines.running(List.of(request), now).stream()
                .filter(r -> r.deadline().what() == due.clock() && request.startedAt().equals(due.started()) && r.passed(rungs.get(due.rung() - 1), now)).findFirst();
        if (reached.isEmpty() || claimed(due)) {
            return false;
        }
        Reminder reminder = new Reminder(due.request(), due.clock(), due.started(), due.rung(), reached.get().deadline().day(), now);
        em.persist(reminder);
        em.flush();
        Set<UUID> persons = persons(request, due.rung());
        persons.forEach(person -> em.persist(new Notice(reminder.id(), person)));
        ledger.append(request.chain(), "system", due.rung() < SUPERVISORS_FROM ? LedgerAct.REMINDER_DUE : LedgerAct.ESCALATED, request.id(), request.counterpart(),
                Map.of("clock", due.clock().name(), "rung", String.valueOf(due.rung()), "due", reminder.dueOn().toString(), "persons", String.valueOf(persons.size())));
        return true;
    }

    private boolean claimed(Due due) {
        return !em.createQuery("select m.id from Reminder m where m.request = :request and m.clock = :clock and m.clockStarted = :started and m.rung = :rung", UUID.class)
                .setParameter("request", due.request()).setParameter("clock", due.clock()).setParameter("started", due.started())
                .setParameter("rung", due.rung()).getResultList().isEmpty();
    }

    private Set<UUID> persons(TracingRequest request, int rung) {
        Set<UUID> persons = new LinkedHashSet<>();
        User officer = request.officer() == null ? null : em.find(User.class, request.officer());
        if (officer != null && officer.active()) {
            persons.add(officer.id());
        } else {
            persons.addAll(with(request.side() == Side.REQUESTED ? Permission.ANSWER : Permission.ASSIGN));
        }
        if (rung >= SUPERVISORS_FROM) {
            persons.addAll(with(Permission.APPROVE));
        }
        if (rung >= POINTS_OF_CONTACT_FROM) {
            persons.addAll(with(Permission.COUNTERSIGN));
        }
        return persons;
    }

    private List<UUID> with(Permission permission) {
        return people.with(permission).stream().map(User::id).toList();
    }
}
