package iti.exchange;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Visibility;
import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.DocumentSealed;
import iti.request.DocumentTimeStamped;
import iti.request.SealedDocument;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is on its way to other States: queued in the transaction of the act, claimed by a conditional update, one lane per partner. */
@ApplicationScoped
public class Outbox {

    private static final Duration CLAIM = Duration.ofSeconds(45);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    private final EntityManager em;
    private final Directory directory;
    private final TracingRequests requests;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Outbox(EntityManager em, Directory directory, TracingRequests requests, Ledger ledger, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.requests = requests;
        this.ledger = ledger;
        this.clock = clock;
    }

    void queue(@Observes DocumentSealed event) {
        SealedDocument document = event.document();
        boolean byLine = directory.partner(document.to()).flatMap(PartnerState::endpoint).isPresent();
        em.persist(new Outgoing(document, byLine, clock.instant()));
    }

    void carries(@Observes DocumentTimeStamped event) {
        em.find(Outgoing.class, event.document().message()).carries(event.document().sha256());
    }

    /** What is to be sent: the bytes, whither, and what the receipt must match. */
    public record Parcel(UUID message, String to, String endpoint, String fileName, String sha256, byte[] content) {
    }

    /** Messages due now, the oldest of each partner only, so that order is kept per lane. */
    @Transactional
    public List<UUID> due() {
        List<Outgoing> waiting = em.createQuery("select o from Outgoing o where o.state = iti.exchange.Outgoing.State.WAITING order by o.queuedAt", Outgoing.class)
                .setMaxResults(200).getResultList();
        Instant now = clock.instant();
        return waiting.stream().collect(java.util.stream.Collectors.groupingBy(Outgoing::to, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values().stream().map(lane -> lane.get(0)).filter(o -> !o.nextAttemptAt().isAfter(now)).map(Outgoing::message).toList();
    }

    /** Claims a message for one attempt; empty when another process has it. */
    @Transactional
    public Optional<Parcel> claim(UUID message) {
        Instant now = clock.instant();
        int claimed = em.createQuery("update Outgoing o set o.claimedUntil = :until where o.message = :message and o.state = iti.exchange.Outgoing.State.WAITING"
                        + " and (o.claimedUntil is null or o.claimedUntil < :now)")
                .setParameter("until", now.plus(CLAIM)).setParameter("message", message).setParameter("now", now).executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        SealedDocument document = em.find(SealedDocument.class, message);
        document.leave();
        String endpoint = directory.partner(document.to()).flatMap(PartnerState::endpoint).orElse(null);
        return Optional.of(new Parcel(message, document.to(), endpoint, document.fileName(), document.sha256(), document.content()));
    }

    /** A good receipt came. */
    @Transactional
    public void delivered(UUID message, Receipt receipt) {
        Outgoing outgoing = em.find(Outgoing.class, message);
        outgoing.delivered(receipt.text(), clock.instant());
        record(outgoing, "system", LedgerAct.DELIVERED, "DELIVERED", receipt.outcome(), Map.of("outcome", receipt.outcome()));
    }

    /** The attempt failed; it is tried again after a pause, and waits for a person after the last. */
    @Transactional
    public void failed(UUID message, String outcome, String detail) {
        Outgoing outgoing = em.find(Outgoing.class, message);
        Instant next = outgoing.attempts() < PAUSES.size() ? clock.instant().plus(PAUSES.get(outgoing.attempts())) : null;
        outgoing.failed(next);
        record(outgoing, "system", next == null ? LedgerAct.DELIVERY_GIVEN_UP : LedgerAct.DELIVERY_ATTEMPTED, outcome, detail, Map.of("outcome", outcome));
    }

    /** The partner refused it for good; a person must look. */
    @Transactional
    public void refused(UUID message, String detail) {
        Outgoing outgoing = em.find(Outgoing.class, message);
        outgoing.failed(null);
        record(outgoing, "system", LedgerAct.DELIVERY_GIVEN_UP, "REFUSED", detail, Map.of("outcome", "REFUSED"));
    }

    /**
     * A person who may speak for the State sends it again: the same bytes.
     *
     * @throws Problem {@code STEP_NOT_PERMITTED} when it was delivered
     */
    @Transactional
    public void sendAgain(Principal by, UUID message) {
        by.demand(Permission.COUNTERSIGN);
        Outgoing outgoing = undelivered(by, message, "SEND_AGAIN");
        outgoing.again(clock.instant());
        record(outgoing, by.actor(), LedgerAct.SENT_AGAIN, "SENT_AGAIN", null, Map.of("sha256", outgoing.sha256()));
    }

    /**
     * A person confirms that the file was handed over, and how.
     *
     * @throws Problem {@code STEP_NOT_PERMITTED} when it was delivered: a receipt is never lost
     */
    @Transactional
    public void handedOver(Principal by, UUID message, String how) {
        by.demand(Permission.COUNTERSIGN);
        new Issues().demandText(how, "how").limit(how, 400, "how").throwIfAny();
        Outgoing outgoing = undelivered(by, message, "HAND_OVER");
        outgoing.delivered(null, clock.instant());
        record(outgoing, by.actor(), LedgerAct.HANDED_OVER, "HANDED_OVER", how, Map.of("sha256", outgoing.sha256()));
    }

    /** Deliveries of a request that was loaded for this person. */
    @Transactional
    public List<Outgoing> of(UUID request) {
        return em.createQuery("select o from Outgoing o where o.request = :request order by o.queuedAt", Outgoing.class).setParameter("request", request).getResultList();
    }

    /** A delivery that no line can finish, with its request. */
    public record Parked(Outgoing delivery, TracingRequest request) {
    }

    /** Deliveries that wait for a person, oldest first, of the requests that this person may see: to be taken by hand, or stopped. */
    @Transactional
    public List<Parked> waitingForAPerson(Principal by) {
        Visibility visibility = by.visibility();
        return visibility.setRequestParameters(em.createQuery("select o, r from Outgoing o, TracingRequest r where r.id = o.request"
                + " and o.state in (iti.exchange.Outgoing.State.BY_HAND, iti.exchange.Outgoing.State.STOPPED) and " + visibility.ofRequest("r")
                + " order by o.queuedAt", Object[].class)).getResultList().stream().map(row -> new Parked((Outgoing) row[0], (TracingRequest) row[1])).toList();
    }

    @Transactional
    public List<DeliveryAttempt> attempts(UUID message) {
        return em.createQuery("select a from DeliveryAttempt a where a.message = :message order by a.id", DeliveryAttempt.class)
                .setParameter("message", message).getResultList();
    }

    private Outgoing undelivered(Principal by, UUID message, String step) {
        Outgoing outgoing = find(by, message);
        if (outgoing.state() == Outgoing.State.DELIVERED) {
            throw Problem.of(ProblemKind.STEP_NOT_PERMITTED, Map.of("step", step, "status", outgoing.state().name(), "paragraphs", "16"));
        }
        return outgoing;
    }

    private Outgoing find(Principal by, UUID message) {
        Outgoing outgoing = em.find(Outgoing.class, message);
        if (outgoing == null) {
            throw Problem.notFound();
        }
        requests.find(by, outgoing.request());
        return outgoing;
    }

    private void record(Outgoing outgoing, String actor, LedgerAct act, String outcome, String detail, Map<String, String> details) {
        em.persist(new DeliveryAttempt(outgoing.message(), clock.instant(), outcome, detail));
        TracingRequest request = requests.byId(outgoing.request()).orElseThrow(Problem::notFound);
        Map<String, String> all = new java.util.HashMap<>(details);
        all.put("message", outgoing.message().toString());
        ledger.append(request.chain(), actor, act, request.id(), outgoing.to(), all);
    }
}
