package iti.request;

import iti.access.Principal;
import iti.access.Visibility;
import iti.directory.Directory;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerChain;
import iti.message.Contract;
import iti.message.DocumentSealer;
import iti.message.MessageKind;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import iti.message.TracingMessage;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Certifies, countersigns and keeps the documents of requests. */
@ApplicationScoped
public class Documents {

    private static final Contract CONTRACT = new Contract();

    private final EntityManager em;
    private final Ledger ledger;
    private final Directory directory;
    private final DocumentSealer sealer;
    private final SigningKeys keys;
    private final Event<DocumentSealed> sealed;
    private final Clock clock;

    @Inject
    public Documents(EntityManager em, Ledger ledger, Directory directory, DocumentSealer sealer, SigningKeys keys,
                     Event<DocumentSealed> sealed, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.directory = directory;
        this.sealer = sealer;
        this.keys = keys;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Renders a message and certifies it with the officer's key. */
    SealedDocument certify(Principal officer, TracingRequest request, TracingMessage message) {
        byte[] certified = sealer.certify(message, keyOf(officer));
        MessageKind kind = MessageKind.valueOf(message.kind());
        String fileName = fileName(request, kind, message.from().state(), message.to().state());
        SealedDocument document = new SealedDocument(message.id(), request.id(), kind, SealedDocument.Stage.CERTIFIED, message.from().state(),
                message.to().state(), fileName, certified, new String(CONTRACT.write(message), StandardCharsets.UTF_8), officer.id(), clock.instant());
        keep(document);
        ledger.append(request.chain(), officer.actor(), LedgerAct.DOCUMENT_CERTIFIED, request.id(), request.counterpart(),
                Map.of("message", message.id().toString(), "kind", kind.name(), "sha256", document.sha256()));
        return document;
    }

    /** The same name in both States as long as documents come in the order they left, for example {@code TR-2026-000123-C_REQ_XA-XB_v1.pdf}. */
    String fileName(TracingRequest request, MessageKind kind, String from, String to) {
        long before = em.createQuery("select count(d) from SealedDocument d where d.request = :request and d.kind = :kind and d.stage <> :returned", Long.class)
                .setParameter("request", request.id()).setParameter("kind", kind).setParameter("returned", SealedDocument.Stage.RETURNED).getSingleResult();
        return "%s_%s_%s-%s_v%d.pdf".formatted(request.number(), kind.fileCode(), from, to, before + 1);
    }

    /** Adds the countersignature of the point of contact's office; the document may leave from then on. */
    void countersign(String actor, TracingRequest request, SealedDocument document) {
        document.seal(sealer.countersign(document.content(), keys.office()), clock.instant());
        ledger.append(request.chain(), actor, LedgerAct.DOCUMENT_COUNTERSIGNED, request.id(), request.counterpart(),
                Map.of("message", document.message().toString(), "sha256", document.sha256()));
        sealed.fire(new DocumentSealed(document));
    }

    /** The document of a kind that waits for a second person or for the point of contact. */
    Optional<SealedDocument> waiting(TracingRequest request, MessageKind kind) {
        return em.createQuery("select d from SealedDocument d where d.request = :request and d.kind = :kind and d.stage in :stages",
                        SealedDocument.class)
                .setParameter("request", request.id()).setParameter("kind", kind)
                .setParameter("stages", List.of(SealedDocument.Stage.CERTIFIED, SealedDocument.Stage.APPROVED)).getResultStream().findFirst();
    }

    /** Written at once, so that what refers to it can follow in the same transaction. */
    void keep(SealedDocument document) {
        em.persist(document);
        em.flush();
    }

    /** The documents of a request, oldest first. The caller has loaded the request for its person. */
    @Transactional
    public List<SealedDocument> of(UUID request) {
        return em.createQuery("select d from SealedDocument d where d.request = :request order by d.at", SealedDocument.class)
                .setParameter("request", request).getResultList();
    }

    /** The last document of a kind that left or was placed. */
    @Transactional
    public Optional<SealedDocument> last(UUID request, MessageKind kind) {
        return of(request).stream().filter(d -> d.kind() == kind
                && (d.stage() == SealedDocument.Stage.SEALED || d.stage() == SealedDocument.Stage.PLACED)).reduce((a, b) -> b);
    }

    @Transactional
    public Optional<SealedDocument> byMessage(UUID message) {
        return Optional.ofNullable(em.find(SealedDocument.class, message));
    }

    /** The message that a stored document carries. */
    public TracingMessage message(SealedDocument document) {
        try {
            return CONTRACT.read(document.data().getBytes(StandardCharsets.UTF_8));
        } catch (Contract.NotOfContract e) {
            throw new IllegalStateException("stored message " + document.message() + " is not of the contract", e);
        }
    }

    /**
     * A document for reading or taking away, with an entry that it was read.
     *
     * @throws Problem {@code NOT_FOUND} when it is not there or not for this person
     */
    @Transactional
    public SealedDocument read(Principal by, UUID message) {
        Visibility visibility = by.visibility();
        SealedDocument document = visibility.setRequestParameters(em.createQuery(
                "select d from SealedDocument d, TracingRequest r where r.id = d.request and d.message = :message and " + visibility.ofRequest("r"),
                SealedDocument.class).setParameter("message", message)).getResultStream().findFirst().orElseThrow(Problem::notFound);
        TracingRequest request = em.find(TracingRequest.class, document.request());
        ledger.append(request.chain(), by.actor(), LedgerAct.DOCUMENT_READ, request.id(), null, Map.of("sha256", document.sha256()));
        document.content();
        return document;
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
