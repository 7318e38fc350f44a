package iti.inquiry;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.directory.Directory;
import iti.firearm.FirearmDescription;
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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks record holders and takes their replies (ITI 20). */
@ApplicationScoped
public class Inquiries {

    /** A link works until it is answered, at most this long. */
    public static final Duration LINK_LIFE = Duration.ofDays(14);

    private static final int WORKING_DAYS = 3;

    private final EntityManager em;
    private final TracingRequests requests;
    private final ReceivedRequest received;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Inquiries(EntityManager em, TracingRequests requests, ReceivedRequest received, Directory directory, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.received = received;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A new inquiry and the secret of its link, which is told once. */
    public record Sent(Inquiry inquiry, String secret) {
    }

    /** What a company sees: the question and the marks of one weapon, nothing of the case. */
    public record Question(Inquiry inquiry, FirearmDescription firearm, String asker) {
    }

    @Transactional
    public Sent send(Principal by, UUID request, HolderKind kind, String name, String question) {
        by.demand(Permission.ANSWER);
        new Issues().demand(kind != null, "inquiry.holderKind", "required").demandText(name, "inquiry.holderName").limit(name, 160, "inquiry.holderName")
                .demandText(question, "inquiry.question").limit(question, 2000, "inquiry.question").throwIfAny();
        TracingRequest about = requests.find(by, request);
        String secret = Secrets.fresh();
        Instant now = clock.instant();
        LocalDate due = directory.ownState().calendar().plusWorkingDays(directory.ownState().calendar().dayOf(now), WORKING_DAYS);
        Inquiry inquiry = new Inquiry(request, kind, name.strip(), question.strip(), Secrets.digest(secret), now.plus(LINK_LIFE), now, due);
        em.persist(inquiry);
        ledger.append(about.chain(), by.actor(), LedgerAct.INQUIRY_SENT, about.id(), about.counterpart(),
                Map.of("inquiry", inquiry.id().toString(), "kind", kind.name()));
        return new Sent(inquiry, secret);
    }

    /** The inquiries of a request that was loaded for this person, oldest first. */
    @Transactional
    public List<Inquiry> of(UUID request) {
        return em.createQuery("select i from Inquiry i where i.request = :request order by i.sentAt", Inquiry.class).setParameter("request", request).getResultList();
    }

    /** Opens a link. @throws Problem {@code LINK_NOT_VALID}: unknown, used up and expired look alike */
    @Transactional
    public Question open(String secret) {
        Inquiry inquiry = byLink(secret);
        TracingRequest request = requests.byId(inquiry.request()).orElseThrow(Problem::notFound);
        inquiry.opened(clock.instant());
        ledger.append(request.chain(), "company:" + inquiry.id(), LedgerAct.INQUIRY_OPENED, request.id(), null, Map.of("inquiry", inquiry.id().toString()));
        return new Question(inquiry, received.firearm(request), directory.ownState().authority());
    }

    /** Takes the reply of a link, which is used up by it. @throws Problem {@code LINK_NOT_VALID}, {@code INVALID_INPUT} */
    @Transactional
    public Inquiry reply(String secret, InquiryReply reply) {
        Inquiry inquiry = byLink(secret);
        answer(inquiry, reply, "company:" + inquiry.id());
        return inquiry;
    }

    /** Writes down a reply that came by letter or telephone. */
    @Transactional
    public Inquiry writeDown(Principal by, UUID request, UUID id, InquiryReply reply) {
        by.demand(Permission.ANSWER);
        Inquiry inquiry = find(by, request, id);
        answer(inquiry, reply, by.actor());
        return inquiry;
    }

    /** Ends an inquiry without a reply. */
    @Transactional
    public void close(Principal by, UUID request, UUID id) {
        by.demand(Permission.ANSWER);
        Inquiry inquiry = find(by, request, id);
        inquiry.close();
        TracingRequest about = requests.find(by, request);
        ledger.append(about.chain(), by.actor(), LedgerAct.INQUIRY_CLOSED, about.id(), null, Map.of("inquiry", id.toString()));
    }

    private void answer(Inquiry inquiry, InquiryReply reply, String actor) {
        reply.issues().throwIfAny();
        if (inquiry.state() != Inquiry.State.SENT) {
            throw Problem.of(ProblemKind.LINK_NOT_VALID);
        }
        inquiry.answer(reply, clock.instant());
        TracingRequest request = requests.byId(inquiry.request()).orElseThrow(Problem::notFound);
        ledger.append(request.chain(), actor, LedgerAct.INQUIRY_ANSWERED, request.id(), null,
                Map.of("inquiry", inquiry.id().toString(), "found", String.valueOf(reply.found())));
    }

    private Inquiry find(Principal by, UUID request, UUID id) {
        requests.find(by, request);
        Inquiry inquiry = em.find(Inquiry.class, id);
        if (inquiry == null || !inquiry.request().equals(request)) {
            throw Problem.notFound();
        }
        return inquiry;
    }

    private Inquiry byLink(String secret) {
        return em.createQuery("select i from Inquiry i where i.linkDigest = :digest", Inquiry.class)
                .setParameter("digest", Secrets.digest(secret)).getResultStream()
                .filter(i -> i.linkValidAt(clock.instant())).findFirst()
                .orElseThrow(() -> Problem.of(ProblemKind.LINK_NOT_VALID));
    }
}
