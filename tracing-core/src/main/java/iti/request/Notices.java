package iti.request;

import iti.access.Principal;
import iti.access.Visibility;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is on a person's desk because a working target passed. What was acknowledged or answered since is not shown any more. */
@ApplicationScoped
public class Notices {

    private final EntityManager em;
    private final TracingRequests requests;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Notices(EntityManager em, TracingRequests requests, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The highest rung that one clock of a request has reached and that the person has not seen. */
    public record Line(TracingRequest request, Reminder reminder) {
    }

    /** One line for each request and clock, the longest overdue first. */
    @Transactional
    public List<Line> unseen(Principal by) {
        Visibility visibility = by.visibility();
        Map<String, Line> lines = new HashMap<>();
        visibility.setRequestParameters(em.createQuery("select m, r from Notice n, Reminder m, TracingRequest r where n.user = :user and n.seenAt is null"
                        + " and m.id = n.reminder and r.id = m.request and " + visibility.ofRequest("r") + " order by m.rung desc", Object[].class).setParameter("user", by.id()))
                .getResultList().stream().map(row -> new Line((TracingRequest) row[1], (Reminder) row[0])).filter(Notices::runs)
                .forEach(line -> lines.putIfAbsent(line.request().id() + " " + line.reminder().clock(), line));
        return lines.values().stream().sorted(Comparator.comparing((Line line) -> line.reminder().dueOn()).thenComparing(line -> line.request().number())).toList();
    }

    /**
     * The person has seen what is there about a clock of a request; a higher rung comes anew.
     *
     * @throws Problem {@code NOT_FOUND} when nothing is there for this person
     */
    @Transactional
    public void seen(Principal by, UUID id, Deadline.What what) {
        TracingRequest request = requests.find(by, id);
        List<Notice> notices = em.createQuery("select n from Notice n, Reminder m where n.user = :user and n.seenAt is null and m.id = n.reminder"
                        + " and m.request = :request and m.clock = :clock", Notice.class)
                .setParameter("user", by.id()).setParameter("request", id).setParameter("clock", what).getResultList();
        if (notices.isEmpty()) {
            throw Problem.notFound();
        }
        notices.forEach(n -> n.seen(clock.instant()));
        ledger.append(request.chain(), by.actor(), LedgerAct.NOTICE_SEEN, id, request.counterpart(), Map.of("clock", what.name()));
    }

    private static boolean runs(Line line) {
        Status status = line.request().status();
        return status.awaitsResponse() && !line.request().answeredOnPaper() && line.reminder().clockStarted().equals(line.request().startedAt())
                && (line.reminder().clock() == Deadline.What.ACKNOWLEDGE) == (status == Status.ISSUED);
    }
}
