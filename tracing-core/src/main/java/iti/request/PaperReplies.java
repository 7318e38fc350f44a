package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.access.Visibility;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.paper.ReplyCode;
import iti.paper.ScanKind;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The replies on paper to requests of ours (ITI 18 to 23): kept as they came, read by officers, and given out as files to save. A reply is loaded by
 * (identity, principal) only: who sees the request sees its papers.
 */
@ApplicationScoped
public class PaperReplies {

    private final EntityManager em;
    private final TracingRequests requests;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public PaperReplies(EntityManager em, TracingRequests requests, Documents documents, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A reply that is filed now or was before. @param again the same bytes were filed before; nothing has changed */
    public record Filed(PaperReply reply, boolean again) {
    }

    /** Pages to take away. */
    public record PaperFile(String name, ScanKind medium, byte[] content) {
    }

    /** Whether this person may file papers and type what they say. */
    public static boolean mayFile(Principal by) {
        return by.may(Permission.OPEN_TRACES) || by.may(Permission.RECEIVE);
    }

    static void demandFiling(Principal by) {
        if (!mayFile(by)) {
            by.demand(Permission.RECEIVE);
        }
    }

    /** Whether papers can answer this request: it is ours, and it has left. */
    public static boolean answerable(TracingRequest request) {
        return request.side() == Side.REQUESTING && request.startedAt() != null;
    }

    /**
     * Files pages at the request that their code names.
     *
     * @throws Problem {@code INVALID_INPUT} with {@code paperUnknown}, alike whether the request is not there, not ours, not sent or not for this person;
     *                 {@code paperUnfilled}; {@code NOT_PERMITTED}
     */
    @Transactional
    public Filed file(Principal by, ReplyCode code, ScanKind medium, byte[] file) {
        demandFiling(by);
        TracingRequest about;
        try {
            about = requests.find(by, code.request());
        } catch (Problem hidden) {
            throw hidden.kind() == ProblemKind.NOT_FOUND ? unknown() : hidden;
        }
        if (!answerable(about)) {
            throw unknown();
        }
        return keep(by, about, version(about, code), medium, file);
    }

    /**
     * Files pages at a request that a person names, because no code could be read on them.
     *
     * @throws Problem {@code NOT_FOUND}; {@code INVALID_INPUT} with {@code paperNotSent} or {@code paperUnfilled}; {@code NOT_PERMITTED}
     */
    @Transactional
    public Filed fileByHand(Principal by, UUID request, ScanKind medium, byte[] file) {
        return keep(by, forPaper(by, request), PaperReply.Code.NONE, medium, file);
    }

    /** A request that papers can be filed at. @throws Problem {@code NOT_FOUND}; {@code INVALID_INPUT} with {@code paperNotSent}; {@code NOT_PERMITTED} */
    @Transactional
    public TracingRequest forPaper(Principal by, UUID request) {
        demandFiling(by);
        TracingRequest about = requests.find(by, request);
        if (about.side() != Side.REQUESTING) {
            throw Problem.notFound();
        }
        if (!answerable(about)) {
            throw Problem.invalid(Issue.of(PaperIntake.FIELD, "paperNotSent"));
        }
        return about;
    }

    private Filed keep(Principal by, TracingRequest about, PaperReply.Code code, ScanKind medium, byte[] file) {
        em.refresh(about, LockModeType.PESSIMISTIC_WRITE);
        String sha256 = Secrets.sha256(file);
        List<PaperReply> before = of(about.id());
        Optional<PaperReply> known = before.stream().filter(p -> p.sha256().equals(sha256)).findFirst();
        if (known.isPresent()) {
            return new Filed(known.get(), true);
        }
        if (documents.of(about.id()).stream().anyMatch(d -> d.sha256().equals(sha256))) {
            throw Problem.invalid(Issue.of(PaperIntake.FIELD, "paperUnfilled"));
        }
        PaperReply reply = new PaperReply(about.id(), before.size() + 1, medium, file, code, by, clock.instant());
        em.persist(reply);
        em.flush();
        em.persist(new PaperPage(reply.id(), file));
        ledger.append(about.chain(), by.actor(), LedgerAct.PAPER_REPLY_FILED, about.id(), about.counterpart(), Map.of("paper", reply.id().toString(), "sha256", sha256,
                "medium", medium.name(), "code", code.name()));
        return new Filed(reply, false);
    }

    private PaperReply.Code version(TracingRequest about, ReplyCode code) {
        if (code.isOf(digest(documents.requestAsItStands(about.id())))) {
            return PaperReply.Code.CURRENT;
        }
        boolean earlier = documents.exchanged(about.id()).stream().anyMatch(d -> d.from().equals(about.ownState()) && code.isOf(digest(d)));
        return earlier ? PaperReply.Code.EARLIER_VERSION : PaperReply.Code.NO_VERSION;
    }

    private static String digest(SealedDocument document) {
        return Secrets.sha256(document.data().getBytes(StandardCharsets.UTF_8));
    }

    private static Problem unknown() {
        return Problem.invalid(Issue.of(PaperIntake.FIELD, "paperUnknown"));
    }

    /**
     * Notes what the pages say, or notes it anew. What it says is the officer's reading and moves no status; when a box is ticked, other than that of a delay,
     * the working targets of the request run no more.
     *
     * @param version as it was read, or null
     * @throws Problem {@code INVALID_INPUT}, {@code CHANGED_MEANWHILE}, {@code NOT_FOUND}, {@code NOT_PERMITTED}
     */
    @Transactional
    public PaperReply type(Principal by, UUID id, Long version, PaperAnswer answer) {
        demandFiling(by);
        PaperReply reply = find(by, id);
        reply.demandVersion(version);
        answer.issues().throwIfAny();
        TracingRequest about = em.find(TracingRequest.class, reply.request(), LockModeType.PESSIMISTIC_WRITE);
        reply.type(answer, by, clock.instant());
        about.answerOnPaper(of(about.id()).stream().filter(PaperReply::answers).map(PaperReply::filedAt).max(Comparator.<Instant>naturalOrder()).orElse(null));
        ledger.append(about.chain(), by.actor(), LedgerAct.PAPER_REPLY_TYPED, about.id(), about.counterpart(), Map.of("paper", id.toString(), "sha256", reply.sha256(),
                "outcome", answer.outcome() == null ? "" : answer.outcome().name()));
        return reply;
    }

    /** The replies on paper of a request, oldest first. The caller has loaded the request for its person. */
    @Transactional
    public List<PaperReply> of(UUID request) {
        return em.createQuery("select p from PaperReply p where p.request = :request order by p.number", PaperReply.class).setParameter("request", request).getResultList();
    }

    /** @throws Problem {@code NOT_FOUND} when it is not there or not for this person */
    @Transactional
    public PaperReply find(Principal by, UUID id) {
        Visibility visibility = by.visibility();
        return visibility.setRequestParameters(em.createQuery("select p from PaperReply p, TracingRequest r where r.id = p.request and p.id = :id and "
                + visibility.ofRequest("r"), PaperReply.class).setParameter("id", id)).getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    /** The pages, with an entry that they were read. @throws Problem {@code NOT_FOUND} when they are not there or not for this person */
    @Transactional
    public PaperFile read(Principal by, UUID id) {
        PaperReply reply = find(by, id);
        TracingRequest about = em.find(TracingRequest.class, reply.request());
        ledger.append(about.chain(), by.actor(), LedgerAct.PAPER_REPLY_READ, about.id(), null, Map.of("paper", id.toString(), "sha256", reply.sha256()));
        return new PaperFile(reply.fileName(about.number()), reply.medium(), pages(id));
    }

    /** The pages of a reply that was loaded for its person. */
    @Transactional
    public byte[] pages(UUID id) {
        return em.find(PaperPage.class, id).content();
    }
}
