package iti.inquiry;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.access.Visibility;
import iti.casefile.Numbers;
import iti.directory.Directory;
import iti.directory.WorkingCalendar;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.ReceivedRequest;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks record holders, reminds them, and writes down what they say by letter or telephone (ITI 20). */
@ApplicationScoped
public class Inquiries {

    /** A link works until it is answered or replaced, at most this long. */
    public static final Duration LINK_LIFE = Duration.ofDays(14);

    private static final int WORKING_DAYS = 3;

    private final EntityManager em;
    private final TracingRequests requests;
    private final ReceivedRequest received;
    private final Directory directory;
    private final Answering answering;
    private final Numbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Inquiries(EntityManager em, TracingRequests requests, ReceivedRequest received, Directory directory, Answering answering, Numbers numbers, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.received = received;
        this.directory = directory;
        this.answering = answering;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An inquiry that was sent. @param secret of its new link, told once; null when no link was made */
    public record Sent(Inquiry inquiry, String secret) {
    }

    /** An inquiry whose reply is late, and the request it serves. */
    public record Late(Inquiry inquiry, TracingRequest request) {
    }

    @Transactional
    public Sent send(Principal by, UUID request, NewInquiry asked) {
        by.demand(Permission.ANSWER);
        TracingRequest about = requests.find(by, request);
        List<Integer> lines = received.lines(about).stream().map(ReceivedRequest.Line::number).toList();
        asked.issues().demand(lines.isEmpty() == (asked.line() == null), "inquiry.line", "required")
                .demand(asked.line() == null || lines.isEmpty() || lines.contains(asked.line()), "inquiry.line", "unknownLine").throwIfAny();
        Inquiry inquiry = new Inquiry(request, numbers.next("IQ"), asked, clock.instant(), dueDay());
        em.persist(inquiry);
        record(about, by, LedgerAct.INQUIRY_SENT, Map.of("inquiry", inquiry.id().toString(), "kind", asked.holderKind().name(), "way", inquiry.way().name()));
        return new Sent(inquiry, inquiry.way() == AskingWay.LINK ? freshLink(inquiry) : null);
    }

    /**
     * Reminds a record holder and gives a new day to answer by. By letter the link, if there is one, stays as it is; by link the old one
     * stops working.
     *
     * @throws Problem {@code CHANGED_MEANWHILE} when it was answered or ended
     */
    @Transactional
    public Sent remind(Principal by, UUID request, UUID id, AskingWay way) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        new Issues().demand(way != null, "reminder.way", "required").throwIfAny();
        Inquiry inquiry = open(request, id);
        inquiry.remind(way, clock.instant(), dueDay());
        record(about, by, LedgerAct.INQUIRY_REMINDED, Map.of("inquiry", id.toString(), "way", way.name(), "reminder", String.valueOf(inquiry.reminders().size())));
        return new Sent(inquiry, way == AskingWay.LINK ? freshLink(inquiry) : null);
    }

    /** The inquiries of a request that was loaded for this person, oldest first. */
    @Transactional
    public List<Inquiry> of(UUID request) {
        return em.createQuery("select i from Inquiry i where i.request = :request order by i.sentAt, i.number", Inquiry.class)
                .setParameter("request", request).getResultList();
    }

    /** One inquiry of a request that was loaded for this person. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public Inquiry of(UUID request, UUID id) {
        Inquiry inquiry = em.find(Inquiry.class, id);
        if (inquiry == null || !inquiry.request().equals(request)) {
            throw Problem.notFound();
        }
        return inquiry;
    }

    /** Inquiries whose reply is late, of all requests that this person may see, the longest late first. */
    @Transactional
    public List<Late> overdue(Principal by) {
        Visibility visibility = by.demand(Permission.ANSWER).visibility();
        WorkingCalendar calendar = directory.ownState().calendar();
        Instant now = clock.instant();
        List<Object[]> found = visibility.setRequestParameters(em.createQuery("select i, r from Inquiry i, TracingRequest r where r.id = i.request"
                + " and i.state = iti.inquiry.Inquiry.State.SENT and i.dueOn <= :today and " + visibility.ofRequest("r") + " order by i.dueOn, i.sentAt", Object[].class)
                .setParameter("today", calendar.dayOf(now))).getResultList();
        return found.stream().map(f -> new Late((Inquiry) f[0], (TracingRequest) f[1])).filter(l -> l.inquiry().overdue(calendar, now)).toList();
    }

    /**
     * Writes down a reply that came by letter or telephone.
     *
     * @param scan one scanned page, or null
     * @throws Problem {@code CHANGED_MEANWHILE} when it was answered or ended
     */
    @Transactional
    public Inquiry writeDown(Principal by, UUID request, UUID id, InquiryReply reply, byte[] scan) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        Inquiry inquiry = open(request, id);
        answering.take(inquiry, about, reply, scan, by.actor());
        return inquiry;
    }

    /** Ends an inquiry without a reply. Its link stops working. @throws Problem {@code CHANGED_MEANWHILE} when it was answered or ended */
    @Transactional
    public void close(Principal by, UUID request, UUID id) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        open(request, id).close();
        record(about, by, LedgerAct.INQUIRY_CLOSED, Map.of("inquiry", id.toString()));
    }

    private Inquiry open(UUID request, UUID id) {
        Inquiry inquiry = of(request, id);
        em.refresh(inquiry, LockModeType.PESSIMISTIC_WRITE);
        if (inquiry.state() != Inquiry.State.SENT) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        return inquiry;
    }

    private String freshLink(Inquiry inquiry) {
        String secret = Secrets.fresh();
        inquiry.link(Secrets.digest(secret), clock.instant().plus(LINK_LIFE));
        return secret;
    }

    private LocalDate dueDay() {
        WorkingCalendar calendar = directory.ownState().calendar();
        return calendar.plusWorkingDays(calendar.dayOf(clock.instant()), WORKING_DAYS);
    }

    private void record(TracingRequest about, Principal by, LedgerAct act, Map<String, String> details) {
        ledger.append(about.chain(), by.actor(), act, about.id(), null, details);
    }
}
