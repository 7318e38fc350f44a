package iti.exchange;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.Numbers;
import iti.certificate.EnrolledSeals;
import iti.certificate.SigningPermission;
import iti.directory.Directory;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.message.SealReport;
import iti.message.SealVerifier;
import iti.message.SigningKeys;
import iti.message.TracingMessage;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.PaperIntake;
import iti.request.PaperReplies;
import iti.request.Placement;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in files from other States, by line or by hand, with the same result. */
@ApplicationScoped
public class Reception {

    private final EntityManager em;
    private final SealVerifier verifier;
    private final SigningKeys keys;
    private final EnrolledSeals seals;
    private final SigningPermission permission;
    private final Directory directory;
    private final Placement placement;
    private final TracingRequests requests;
    private final PaperIntake papers;
    private final Numbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Reception(EntityManager em, SealVerifier verifier, SigningKeys keys, EnrolledSeals seals, SigningPermission permission, Directory directory, Placement placement, TracingRequests requests, PaperIntake papers, Numbers numbers, Ledger ledger, Clock clock) {
        this.em = em;
        this.verifier = verifier;
        this.keys = keys;
        this.seals = seals;
        this.permission = permission;
        this.directory = directory;
        this.placement = placement;
        this.requests = requests;
        this.papers = papers;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a person brought: a document, or a reply on paper that was filed at its request; the other one is null. */
    public record Brought(Incoming document, PaperReplies.Filed paper) {
    }

    /**
     * A person brings a file that is either a document or a reply on paper. A genuine document is never taken for paper, and a file with the signature of
     * somebody else is kept apart as ever.
     *
     * @throws Problem {@code NOT_PERMITTED}, or {@code INVALID_INPUT} as {@link PaperIntake#take}
     */
    @Transactional
    public Brought bring(Principal by, byte[] file, String fileName) {
        by.demand(Permission.RECEIVE);
        SealReport report = verify(file);
        if (!report.good()) {
            boolean ours = report.message().filter(m -> m.from().state().equals(directory.ownState().code())).isPresent();
            Optional<PaperReplies.Filed> paper = papers.takeIfPaper(by, file, ours);
            if (paper.isPresent()) {
                return new Brought(null, paper.get());
            }
        }
        return new Brought(receive(Arrival.byHand(file, fileName, by.id()), report), null);
    }

    /** A person uploads a document. @throws Problem {@code NOT_PERMITTED} */
    @Transactional
    public Incoming upload(Principal by, byte[] file, String fileName) {
        by.demand(Permission.RECEIVE);
        return receive(Arrival.byHand(file, fileName, by.id()));
    }

    /**
     * Receives a file: verifies it, places its message or keeps it in quarantine with the reason, and signs a receipt. The
     * same file again changes nothing and gets the same receipt.
     *
     * @throws Problem {@code NO_SIGNING_KEY} when a receipt is due that the key of the office may not sign; nothing is kept then
     */
    @Transactional
    public Incoming receive(Arrival arrival) {
        return receive(arrival, verify(arrival.file()));
    }

    private Incoming receive(Arrival arrival, SealReport report) {
        Optional<Incoming> known = Optional.ofNullable(em.find(Incoming.class, report.sha256()));
        if (known.isPresent() && known.get().state() != Incoming.State.QUARANTINED) {
            known.get().receivedAgain();
            ledger.append(chain(known.get()), actor(arrival), LedgerAct.DOCUMENT_REPEATED, known.get().request(), known.get().claimedFrom(),
                    Map.of("sha256", report.sha256()));
            return known.get();
        }
        if (report.good() || arrival.peer() != null) {
            // Asked before any entry is made: that a signature was refused is kept in a transaction of its own.
            permission.demand(actor(arrival), keys::office);
        }
        Incoming incoming = report.good() ? place(arrival, report) : quarantine(arrival, report, report.reason());
        known.ifPresent(em::remove);
        known.ifPresent(k -> em.flush());
        em.persist(incoming);
        return incoming;
    }

    /** The newest files that this person may see, newest first. */
    @Transactional
    public List<Incoming> newest(Principal by, int first, int count) {
        by.demand(Permission.RECEIVE);
        return seenBy(by, em.createQuery("select i from Incoming i where " + seen(by) + " order by i.receivedAt desc", Incoming.class))
                .setFirstResult(first).setMaxResults(count).getResultList();
    }

    @Transactional
    public long count(Principal by, Incoming.State state) {
        by.demand(Permission.RECEIVE);
        return seenBy(by, em.createQuery("select count(i) from Incoming i where i.state = :state and " + seen(by), Long.class))
                .setParameter("state", state).getSingleResult();
    }

    /** @throws Problem {@code NOT_FOUND} when it is not there or not for this person */
    @Transactional
    public Incoming find(Principal by, String sha256) {
        by.demand(Permission.RECEIVE);
        Incoming incoming = seenBy(by, em.createQuery("select i from Incoming i where i.sha256 = :sha256 and " + seen(by), Incoming.class))
                .setParameter("sha256", sha256).getResultStream().findFirst().orElseThrow(Problem::notFound);
        incoming.content();
        return incoming;
    }

    /** A file is seen with its request; before it has one, by all who receive; always by the person who brought it. */
    private static String seen(Principal by) {
        return "(i.request is null or i.receivedBy = :bringer or exists (select vr.id from TracingRequest vr where vr.id = i.request and "
                + by.visibility().ofRequest("vr") + "))";
    }

    private static <Q extends Query> Q seenBy(Principal by, Q query) {
        query.setParameter("bringer", by.id());
        return by.visibility().setRequestParameters(query);
    }

    private Incoming place(Arrival arrival, SealReport report) {
        TracingMessage message = report.message().orElseThrow(() -> new IllegalStateException("a good report has a message"));
        if (arrival.peer() != null && !arrival.peer().equals(message.from().state())) {
            return quarantine(arrival, report, "The line belongs to another State than the one that signed the document.");
        }
        if (placement.comesBeforeItsRequest(message)) {
            return keepUntilItsRequestComes(arrival, report, message);
        }
        Placement.Placed placed;
        try {
            placed = placement.place(message, arrival.file());
        } catch (Problem problem) {
            return quarantine(arrival, report, switch (problem.kind()) {
                case MESSAGE_ALTERED -> "This message came before with other bytes. The first one stands.";
                case INVALID_INPUT -> "It is of a kind that this version does not know.";
                case NOT_FOUND -> "It answers a request that does not exist between this State and us.";
                default -> throw problem;
            });
        }
        TracingRequest request = placed.request();
        LedgerEntry entry = ledger.append(request.chain(), actor(arrival), LedgerAct.DOCUMENT_PLACED, request.id(), message.from().state(),
                Map.of("message", message.id().toString(), "sha256", report.sha256(), "result", placed.result().name(), "carrier", arrival.carrier().name()));
        Incoming.State state = placed.result() == Placement.Result.CROSSED ? Incoming.State.CROSSED : Incoming.State.PLACED;
        Incoming incoming = new Incoming(numbers.next("IN"), state, arrival, report, report.reason(), request.id(), clock.instant());
        incoming.keepReceipt(receipt(message.from().state(), report.sha256(), state.name(), report.reason(), entry.position()));
        placeWhatCameBefore(request);
        return incoming;
    }

    private Incoming keepUntilItsRequestComes(Arrival arrival, SealReport report, TracingMessage message) {
        LedgerEntry entry = ledger.append(Ledger.INSTALLATION, actor(arrival), LedgerAct.ACT_CROSSED, message.request(), message.from().state(),
                Map.of("kind", message.kind(), "message", message.id().toString(), "sha256", report.sha256()));
        Incoming incoming = Incoming.early(numbers.next("IN"), arrival, report, message.request(), clock.instant());
        incoming.keepReceipt(receipt(message.from().state(), report.sha256(), Incoming.State.CROSSED.name(), report.reason(), entry.position()));
        return incoming;
    }

    /** What was kept for this request takes its place; it was judged when it came and is judged again now. */
    private void placeWhatCameBefore(TracingRequest request) {
        List<Incoming> early = em.createQuery("select i from Incoming i where i.aboutRequest = :request and i.request is null and i.state = :state order by i.receivedAt",
                Incoming.class).setParameter("request", request.id()).setParameter("state", Incoming.State.CROSSED).getResultList();
        for (Incoming incoming : early) {
            SealReport report = verify(incoming.content());
            TracingMessage message = report.message().filter(m -> report.good() && m.from().state().equals(request.counterpart()))
                    .orElseThrow(() -> Problem.of(ProblemKind.MESSAGE_ALTERED, Map.of("file", incoming.number())));
            Placement.Placed placed = placement.place(message, incoming.content());
            ledger.append(request.chain(), "system", LedgerAct.DOCUMENT_PLACED, request.id(), request.counterpart(),
                    Map.of("message", message.id().toString(), "sha256", report.sha256(), "result", placed.result().name()));
            incoming.placed(request.id(), placed.result() == Placement.Result.CROSSED ? Incoming.State.CROSSED : Incoming.State.PLACED);
        }
    }

    private SealReport verify(byte[] file) {
        return verifier.verify(file, seals, directory.ownState().code());
    }

    private Incoming quarantine(Arrival arrival, SealReport report, String reason) {
        String number = numbers.next("Q");
        String from = report.message().map(m -> m.from().state()).filter(s -> s.matches("[A-Z]{2}")).orElse(null);
        Map<String, String> details = new HashMap<>(Map.of("sha256", report.sha256(), "number", number));
        report.checks().stream().filter(c -> c.result() == SealReport.Result.FAIL).map(SealReport.SealCheck::id).findFirst()
                .ifPresent(id -> details.put("failed", id));
        LedgerEntry entry = ledger.append(Ledger.INSTALLATION, actor(arrival), LedgerAct.DOCUMENT_QUARANTINED, null, from, details);
        Incoming incoming = new Incoming(number, Incoming.State.QUARANTINED, arrival, report, reason, null, clock.instant());
        if (arrival.peer() != null) {
            incoming.keepReceipt(receipt(arrival.peer(), report.sha256(), Incoming.State.QUARANTINED.name(), reason, entry.position()));
        }
        return incoming;
    }

    private String receipt(String to, String sha256, String outcome, String reason, long position) {
        return Receipt.sign(keys.office(), directory.ownState().code(), to, sha256, outcome, reason, position, clock.instant()).text();
    }

    private UUID chain(Incoming incoming) {
        return Optional.ofNullable(incoming.request()).flatMap(requests::byId).map(TracingRequest::chain).orElse(Ledger.INSTALLATION);
    }

    private static String actor(Arrival arrival) {
        return arrival.by() != null ? "user:" + arrival.by() : "state:" + arrival.peer();
    }
}
