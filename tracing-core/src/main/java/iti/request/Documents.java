package iti.request;

import iti.access.Principal;
import iti.access.Visibility;
import iti.casefile.CaseFiles;
import iti.casefile.HandlingCode;
import iti.certificate.SigningPermission;
import iti.directory.Directory;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerChain;
import iti.message.AttachedPhotos;
import iti.message.Contract;
import iti.message.DocumentSealer;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.PhotoDescription;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.ScheduleLine;
import iti.photo.Pictures;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Certifies, countersigns and keeps the documents of requests. */
@ApplicationScoped
public class Documents {

    private static final Contract CONTRACT = new Contract();
    static final Set<SealedDocument.Stage> EXCHANGED = Set.of(SealedDocument.Stage.SEALED, SealedDocument.Stage.PLACED);
    static final Set<SealedDocument.Stage> WAITING = Set.of(SealedDocument.Stage.CERTIFIED, SealedDocument.Stage.APPROVED);
    private static final Set<MessageKind> ANSWERS = EnumSet.of(MessageKind.RESPONSE, MessageKind.INTERIM_RESPONSE, MessageKind.DELAY, MessageKind.REFUSAL,
            MessageKind.MISROUTED, MessageKind.DUPLICATE);
    /** Answers that the request belongs elsewhere. */
    private static final Set<MessageKind> ELSEWHERE = EnumSet.of(MessageKind.MISROUTED, MessageKind.DUPLICATE);

    private final EntityManager em;
    private final Ledger ledger;
    private final Directory directory;
    private final CaseFiles cases;
    private final Pictures pictures;
    private final DocumentSealer sealer;
    private final SigningKeys keys;
    private final SigningPermission permission;
    private final Event<DocumentSealed> sealed;
    private final Clock clock;

    @Inject
    public Documents(EntityManager em, Ledger ledger, Directory directory, CaseFiles cases, Pictures pictures, DocumentSealer sealer, SigningKeys keys, SigningPermission permission,
                     Event<DocumentSealed> sealed, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.directory = directory;
        this.cases = cases;
        this.pictures = pictures;
        this.sealer = sealer;
        this.keys = keys;
        this.permission = permission;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Renders a message and certifies it with the officer's key. */
    SealedDocument certify(Principal officer, TracingRequest request, Procedure step, TracingMessage message) {
        AttachedPhotos photos = AttachedPhotos.of(message.photos().stream().collect(Collectors.toMap(PhotoDescription::sha256, p -> pictures.content(p.sha256()))));
        byte[] certified = sealer.certify(message, photos, permission.demand(officer.actor(), () -> keyOf(officer)));
        SealedDocument document = keep(request, step, message, SealedDocument.Stage.CERTIFIED, certified, officer.id());
        ledger.append(request.chain(), officer.actor(), LedgerAct.DOCUMENT_CERTIFIED, request.id(), request.counterpart(),
                Map.of("message", message.id().toString(), "kind", message.kind(), "sha256", document.sha256()));
        return document;
    }

    /**
     * Keeps a document, written at once, so that what refers to it can follow in the same transaction. The request and its case are
     * handled from now on as the most restricted message they contain.
     */
    SealedDocument keep(TracingRequest request, Procedure step, TracingMessage message, SealedDocument.Stage stage, byte[] file, UUID certifiedBy) {
        SealedDocument document = new SealedDocument(message, step, stage, fileName(request, message), file,
                new String(CONTRACT.write(message), StandardCharsets.UTF_8), certifiedBy, clock.instant());
        em.persist(document);
        raise(request, HandlingCode.of(message.handling()), certifiedBy == null ? "state:" + message.from().state() : "user:" + certifiedBy);
        em.flush();
        return document;
    }

    private void raise(TracingRequest request, HandlingCode code, String actor) {
        boolean rises = request.handling().compareTo(code) < 0;
        request.handle(request.handling().or(code));
        if (request.caseFile() != null) {
            rises |= cases.raise(request.caseFile(), code);
        }
        if (rises) {
            ledger.append(request.chain(), actor, LedgerAct.HANDLING_RAISED, request.id(), request.counterpart(), Map.of("code", code.name()));
        }
    }

    /** The highest handling code of what a request contains; what was returned to the officer does not count. */
    HandlingCode highestHandling(UUID request) {
        return of(request).stream().filter(d -> d.stage() != SealedDocument.Stage.RETURNED).map(d -> HandlingCode.of(message(d).handling()))
                .reduce(HandlingCode.H0, HandlingCode::or);
    }

    /** The same name in both States as long as documents come in the order they left, for example {@code TR-2026-000123-C_REQ_XA-XB_v1_H1.pdf}. */
    private String fileName(TracingRequest request, TracingMessage message) {
        MessageKind kind = MessageKind.valueOf(message.kind());
        long before = em.createQuery("select count(d) from SealedDocument d where d.request = :request and d.kind = :kind and d.from = :from and d.stage <> :returned",
                        Long.class).setParameter("request", request.id()).setParameter("kind", kind).setParameter("from", message.from().state())
                .setParameter("returned", SealedDocument.Stage.RETURNED).getSingleResult();
        return "%s_%s_%s-%s_v%d_%s.pdf".formatted(request.number(), kind.fileCode(), message.from().state(), message.to().state(), before + 1,
                HandlingCode.of(message.handling()));
    }

    /** Adds the countersignature of the point of contact's office; the document may leave from then on. */
    void countersign(String actor, TracingRequest request, SealedDocument document) {
        document.seal(sealer.countersign(document.content(), permission.demand(actor, keys::office)), clock.instant());
        ledger.append(request.chain(), actor, LedgerAct.DOCUMENT_COUNTERSIGNED, request.id(), request.counterpart(),
                Map.of("message", document.message().toString(), "sha256", document.sha256()));
        sealed.fire(new DocumentSealed(document));
    }

    /** The request document that waits for a second person or for the point of contact. */
    Optional<SealedDocument> waitingRequest(UUID request) {
        return waiting(request).filter(d -> d.kind() == MessageKind.REQUEST);
    }

    /** The document that waits for a second person or for the point of contact; there is one at a time. */
    @Transactional
    public Optional<SealedDocument> waiting(UUID request) {
        return em.createQuery("select d from SealedDocument d where d.request = :request and d.stage in :stages", SealedDocument.class)
                .setParameter("request", request)
                .setParameter("stages", WAITING).getResultStream().findFirst();
    }

    /** What follows from all messages that left or were placed. */
    Course course(UUID request) {
        return new Course(em.createQuery("select d.message, d.step, d.own, d.seen, d.signedAt, d.at from SealedDocument d where d.request = :request"
                        + " and d.stage in :stages", Object[].class).setParameter("request", request).setParameter("stages", EXCHANGED).getResultList().stream()
                .map(d -> new Course.Message((UUID) d[0], (Procedure) d[1], new TracingMessage.Sequence((Integer) d[2], (Integer) d[3]), (Instant) d[4], (Instant) d[5]))
                .toList());
    }

    /** Keeps with each document whether it counted. */
    void mark(UUID request, Course course) {
        of(request).stream().filter(d -> d.withoutEffect() != course.withoutEffect().contains(d.message()))
                .forEach(d -> d.mark(course.withoutEffect().contains(d.message())));
    }

    /** What the own State has said and seen of a request up to now. */
    TracingMessage.Sequence sequence(UUID request) {
        return new TracingMessage.Sequence(count(request, SealedDocument.Stage.SEALED), count(request, SealedDocument.Stage.PLACED));
    }

    int count(UUID request, SealedDocument.Stage stage) {
        return em.createQuery("select count(d) from SealedDocument d where d.request = :request and d.stage = :stage", Long.class)
                .setParameter("request", request).setParameter("stage", stage).getSingleResult().intValue();
    }

    /** The documents of a request, oldest first. The caller has loaded the request for its person. */
    @Transactional
    public List<SealedDocument> of(UUID request) {
        return em.createQuery("select d from SealedDocument d where d.request = :request order by d.at", SealedDocument.class)
                .setParameter("request", request).getResultList();
    }

    /** What left or was placed, in the order in which both States count it. The caller has loaded the request for its person. */
    @Transactional
    public List<SealedDocument> exchanged(UUID request) {
        return of(request).stream().filter(SealedDocument::exchanged).sorted(Comparator.comparing(SealedDocument::asMessage, Course.ORDER)).toList();
    }

    /** The last document of a kind that left or was placed. */
    @Transactional
    public Optional<SealedDocument> last(UUID request, MessageKind kind) {
        return exchanged(request).stream().filter(d -> d.kind() == kind).reduce((a, b) -> b);
    }

    /** The request that stands: as sent, or its last correction. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public SealedDocument requestAsItStands(UUID request) {
        return exchanged(request).stream().filter(d -> d.counts() && (d.kind() == MessageKind.REQUEST || d.step() == Procedure.CORRECT_REQUEST))
                .reduce((a, b) -> b).orElseThrow(Problem::notFound);
    }

    /** Which document was superseded, and by which correction; a correction that crossed without effect supersedes nothing. */
    @Transactional
    public Map<UUID, UUID> superseded(UUID request) {
        return of(request).stream().filter(d -> d.kind() == MessageKind.CORRECTION && d.counts())
                .collect(Collectors.toMap(d -> message(d).body(MessageBody.Correction.class).supersedes().message(), SealedDocument::message, (a, b) -> b));
    }

    /** Request, kind, stage, step and certifier of each document that waits, and of each question and reply that was exchanged. */
    List<Object[]> beside(Collection<UUID> requests) {
        return em.createQuery("select d.request, d.kind, d.stage, d.step, d.certifiedBy from SealedDocument d where d.request in :requests and (d.stage in :waiting"
                        + " or d.stage in :exchanged and d.kind in :threads)", Object[].class).setParameter("requests", requests).setParameter("waiting", WAITING)
                .setParameter("exchanged", EXCHANGED).setParameter("threads", Threads.KINDS).getResultList();
    }

    /** The answer that stands: the last response, delay, refusal or other answer, or its correction; its message has a {@code response()}. */
    @Transactional
    public Optional<SealedDocument> answer(UUID request) {
        return exchanged(request).stream().filter(Documents::answers).reduce((a, b) -> b);
    }

    private static boolean answers(SealedDocument document) {
        return document.counts() && (ANSWERS.contains(document.kind()) || document.step() == Procedure.CORRECT_RESPONSE);
    }

    /** The line numbers of a schedule; empty when the request is about one weapon. */
    Set<Integer> lines(UUID request) {
        List<ScheduleLine> schedule = message(requestAsItStands(request)).requestBody().schedule();
        return schedule == null ? Set.of() : schedule.stream().map(ScheduleLine::line).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The answer that stands about each line of a schedule, in the form of a response of its own; a line that nobody answered yet is absent. */
    @Transactional
    public Map<Integer, LineAnswered> lineAnswers(UUID request) {
        Map<Integer, LineAnswered> stand = new TreeMap<>();
        exchanged(request).stream().filter(Documents::answers).forEach(d -> {
            ResponseBody answer = message(d).response();
            if (answer.lines() != null) {
                answer.lines().forEach(l -> stand.put(l.line(), new LineAnswered(d, answer.line(l.line()).orElseThrow())));
            }
        });
        return stand;
    }

    /** What a State gave about one weapon, in the form of a response of its own; empty also when it said since that the request belongs elsewhere. */
    Optional<LineAnswered> given(TracingRequest request, UUID weapon) {
        return Optional.ofNullable(stands(request).get(weapon)).filter(a -> !ELSEWHERE.contains(a.document().kind()));
    }

    /**
     * What stands about each weapon of a request: the last answer that gives something, or that the request belongs elsewhere. A delay or a refusal that came later, on
     * a re-opened request, takes nothing back, nor does an interim answer after a final one.
     */
    Map<UUID, LineAnswered> stands(TracingRequest request) {
        Map<UUID, LineAnswered> stands = new HashMap<>();
        exchanged(request.id()).stream().filter(Documents::answers).forEach(d -> {
            ResponseBody answer = message(d).response();
            boolean byLine = request.isSchedule() && !LineAnswers.of(answer).isEmpty();
            request.firearms().forEach(weapon -> (byLine ? answer.line(request.line(weapon)) : Optional.of(answer))
                    .filter(a -> Completeness.gives(a) || ELSEWHERE.contains(d.kind())).map(a -> new LineAnswered(d, a))
                    .ifPresent(a -> stands.merge(weapon, a, (before, now) -> byLine || now.takesThePlaceOf(before) ? now : before)));
        });
        return stands;
    }

    /** The answer about one line, and the document that gave it. */
    public record LineAnswered(SealedDocument document, ResponseBody answer) {

        private boolean takesThePlaceOf(LineAnswered before) {
            return !Completeness.INTERIM.name().equals(answer.completeness()) || Completeness.INTERIM.name().equals(before.answer.completeness());
        }
    }

    @Transactional
    public Optional<SealedDocument> byMessage(UUID message) {
        return Optional.ofNullable(em.find(SealedDocument.class, message));
    }

    /** The weapon or the schedule in one line, when a message describes it. */
    Optional<String> described(TracingMessage message) {
        return message.requestBody() != null ? Optional.of(FirearmText.summary(message.requestBody()))
                : Optional.ofNullable(ReceivedRequest.firearm(message)).map(FirearmText::summary)
                        .or(() -> Optional.ofNullable(ReceivedRequest.schedule(message)).map(FirearmText::summary));
    }

    /** The message that a stored document carries. */
    public TracingMessage message(SealedDocument document) {
        return document.carried(CONTRACT);
    }

    /**
     * A document for reading or taking away, with an entry that it was read.
     *
     * @throws Problem {@code NOT_FOUND} when it is not there or not for this person
     */
    @Transactional
    public SealedDocument read(Principal by, UUID message) {
        SealedDocument document = visible(by, message);
        recordReading(by, document, Map.of("sha256", document.sha256()));
        document.leave();
        document.content();
        return document;
    }

    /**
     * The archival copy of a document of ours, with an entry that it was read.
     *
     * @throws Problem {@code NOT_FOUND} when there is none, or the document is not for this person
     */
    @Transactional
    public PdfFile readArchived(Principal by, UUID message) {
        SealedDocument document = visible(by, message);
        ArchivedDocument copy = em.find(ArchivedDocument.class, message);
        if (copy == null) {
            throw Problem.notFound();
        }
        recordReading(by, document, Map.of("sha256", copy.sha256(), "form", "archive"));
        return new PdfFile(document.fileName().replace(".pdf", "_archival.pdf"), copy.content());
    }

    /** Whether this person may read a document; nothing is changed. @throws Problem {@code NOT_FOUND} when not */
    @Transactional
    public SealedDocument visible(Principal by, UUID message) {
        Visibility visibility = by.visibility();
        return visibility.setRequestParameters(em.createQuery(
                "select d from SealedDocument d, TracingRequest r where r.id = d.request and d.message = :message and " + visibility.ofRequest("r"),
                SealedDocument.class).setParameter("message", message)).getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    private void recordReading(Principal by, SealedDocument document, Map<String, String> details) {
        TracingRequest request = em.find(TracingRequest.class, document.request());
        ledger.append(request.chain(), by.actor(), LedgerAct.DOCUMENT_READ, request.id(), null, details);
    }

    /** The checkpoint of the request's chain that goes into the next document. */
    TracingMessage.LedgerCheckpoint checkpoint(TracingRequest request) {
        LedgerChain head = ledger.head(request.chain());
        return new TracingMessage.LedgerCheckpoint(request.chain().toString(), head.length(), head.headHash(), clock.instant());
    }

    private SigningKey keyOf(Principal officer) {
        return keys.of(officer.id()).orElseGet(() -> {
            keys.issue(officer.id(), officer.name());
            ledger.append(Ledger.INSTALLATION, officer.actor(), LedgerAct.KEY_ISSUED, Map.of("user", officer.id().toString(),
                    "state", directory.ownState().code()));
            return keys.of(officer.id()).orElseThrow(() -> Problem.of(ProblemKind.NO_SIGNING_KEY));
        });
    }
}
