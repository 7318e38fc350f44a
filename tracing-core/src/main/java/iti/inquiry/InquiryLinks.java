package iti.inquiry;

import iti.access.Secrets;
import iti.directory.Directory;
import iti.firearm.FirearmDescription;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
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
import java.util.Map;
import java.util.UUID;

/**
 * The record holder's side: a question opened and answered by its link, without an account. A link that is unknown, used, over, ended or
 * replaced is refused by the same query in the same words, and each refusal counts as a guess of its address.
 */
@ApplicationScoped
public class InquiryLinks {

    private final EntityManager em;
    private final TracingRequests requests;
    private final ReceivedRequest received;
    private final Directory directory;
    private final Answering answering;
    private final LinkGuesses guesses;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public InquiryLinks(EntityManager em, TracingRequests requests, ReceivedRequest received, Directory directory, Answering answering, LinkGuesses guesses,
                        Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.received = received;
        this.directory = directory;
        this.answering = answering;
        this.guesses = guesses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a record holder sees: the question and the marks of one weapon, nothing of the case. */
    public record Question(Inquiry inquiry, FirearmDescription firearm, String asker) {
    }

    /**
     * Opens a link.
     *
     * @param client network address of who asks
     * @throws Problem {@code LINK_NOT_VALID}, or {@code TOO_MANY_ATTEMPTS} with {@code seconds}
     */
    @Transactional
    public Question open(String secret, String client) {
        Inquiry inquiry = byLink(secret, client);
        TracingRequest request = about(inquiry);
        inquiry.opened(clock.instant());
        ledger.append(request.chain(), actor(inquiry.id()), LedgerAct.INQUIRY_OPENED, request.id(), null, Map.of("inquiry", inquiry.id().toString()));
        return new Question(inquiry, WeaponAsAsked.of(received.firearm(request, inquiry.line())), directory.ownState().authority());
    }

    /**
     * Takes the reply of a link, which is used up by it.
     *
     * @param scan one scanned page, or null
     * @throws Problem {@code LINK_NOT_VALID}, {@code INVALID_INPUT}, or {@code TOO_MANY_ATTEMPTS} with {@code seconds}
     */
    @Transactional
    public Inquiry reply(String secret, String client, InquiryReply reply, byte[] scan) {
        Inquiry inquiry = byLink(secret, client);
        answering.take(inquiry, about(inquiry), reply, scan, actor(inquiry.id()));
        return inquiry;
    }

    /** The row is locked, so that of two replies at the same moment the second finds the link used. */
    private Inquiry byLink(String secret, String client) {
        guesses.demandPatience(client);
        return em.createQuery("select i from Inquiry i where i.linkDigest = :digest and i.state = iti.inquiry.Inquiry.State.SENT and i.linkExpiresAt > :now", Inquiry.class)
                .setParameter("digest", Secrets.digest(secret)).setParameter("now", clock.instant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> {
                    guesses.failed(client);
                    return Problem.of(ProblemKind.LINK_NOT_VALID);
                });
    }

    private TracingRequest about(Inquiry inquiry) {
        return requests.byId(inquiry.request()).orElseThrow(Problem::notFound);
    }

    private static String actor(UUID inquiry) {
        return "company:" + inquiry;
    }
}
