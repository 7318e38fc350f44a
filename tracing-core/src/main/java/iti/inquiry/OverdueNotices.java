package iti.inquiry;

import iti.directory.Directory;
import iti.directory.OwnState;
import iti.directory.WorkingCalendar;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notices that a reply is late, once for each inquiry, whatever number of processes look. */
@ApplicationScoped
public class OverdueNotices {

    private final EntityManager em;
    private final TracingRequests requests;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public OverdueNotices(EntityManager em, TracingRequests requests, Directory directory, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Inquiries that are late and were not noticed yet, at most a hundred. None before set-up. */
    @Transactional
    public List<UUID> due() {
        Optional<WorkingCalendar> calendar = directory.own().map(OwnState::calendar);
        Instant now = clock.instant();
        return calendar.map(c -> em.createQuery("select i from Inquiry i where i.state = iti.inquiry.Inquiry.State.SENT and i.overdueNoticedAt is null"
                        + " and i.dueOn <= :today order by i.dueOn", Inquiry.class).setParameter("today", c.dayOf(now)).setMaxResults(100).getResultStream()
                .filter(i -> i.overdue(c, now)).map(Inquiry::id).toList()).orElse(List.of());
    }

    /** Notices one inquiry. @return false when another process was faster, or it was answered meanwhile */
    @Transactional
    public boolean notice(UUID id) {
        int claimed = em.createQuery("update Inquiry i set i.overdueNoticedAt = :now, i.version = i.version + 1 where i.id = :id and i.overdueNoticedAt is null"
                + " and i.state = iti.inquiry.Inquiry.State.SENT").setParameter("now", clock.instant()).setParameter("id", id).executeUpdate();
        if (claimed == 0) {
            return false;
        }
        Inquiry inquiry = em.find(Inquiry.class, id);
        TracingRequest about = requests.byId(inquiry.request()).orElseThrow(Problem::notFound);
        ledger.append(about.chain(), "system", LedgerAct.INQUIRY_OVERDUE, about.id(), null, Map.of("inquiry", id.toString(), "kind", inquiry.holderKind().name()));
        return true;
    }
}
