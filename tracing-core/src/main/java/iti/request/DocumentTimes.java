package iti.request;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is kept about the time-stamps of our documents, each in a transaction of its own, so that none is open while the service is asked.
 * Before a document leaves, its time-stamp becomes part of it; once it has left, only its archival form gets one. The archival copy that holds
 * for decades lies beside the document in any case.
 */
@ApplicationScoped
public class DocumentTimes {

    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Set<SealedDocument.TimeStamp> STAMPED = Set.of(SealedDocument.TimeStamp.PRESENT, SealedDocument.TimeStamp.ARCHIVED);

    private final EntityManager em;
    private final TrustedTime time;
    private final Ledger ledger;
    private final Event<DocumentTimeStamped> stamped;
    private final Clock clock;

    @Inject
    public DocumentTimes(EntityManager em, TrustedTime time, Ledger ledger, Event<DocumentTimeStamped> stamped, Clock clock) {
        this.em = em;
        this.time = time;
        this.ledger = ledger;
        this.stamped = stamped;
        this.clock = clock;
    }

    void want(@Observes DocumentSealed event) {
        if (time.offered()) {
            event.document().wantTimeStamp();
        }
    }

    /** The bytes of a document that has not left and wants its time-stamp. */
    @Transactional
    public Optional<byte[]> wanting(UUID message) {
        return Optional.ofNullable(em.find(SealedDocument.class, message)).filter(d -> d.timeStamp() == SealedDocument.TimeStamp.WANTED).map(SealedDocument::content);
    }

    /** Documents that have not left and want their time-stamp, the oldest first. */
    @Transactional
    public List<UUID> wanting() {
        return in(SealedDocument.TimeStamp.WANTED);
    }

    /** Documents that left without, the oldest first. */
    @Transactional
    public List<UUID> pending() {
        return in(SealedDocument.TimeStamp.PENDING);
    }

    private List<UUID> in(SealedDocument.TimeStamp state) {
        return em.createQuery("select d.message from SealedDocument d where d.timeStamp = :state order by d.at", UUID.class).setParameter("state", state)
                .setMaxResults(100).getResultList();
    }

    /** Keeps the document with its time-stamp, unless it has left meanwhile. */
    @Transactional
    public void stamped(UUID message, byte[] content) {
        SealedDocument document = em.find(SealedDocument.class, message, LockModeType.PESSIMISTIC_WRITE);
        if (document.timeStamp() != SealedDocument.TimeStamp.WANTED) {
            return;
        }
        String before = document.sha256();
        document.stamp(content);
        record(document, LedgerAct.DOCUMENT_TIME_STAMPED, Map.of("message", message.toString(), "before", before, "sha256", document.sha256()));
        stamped.fire(new DocumentTimeStamped(document));
    }

    /** The service gives none: the document leaves without. */
    @Transactional
    public void without(UUID message) {
        em.find(SealedDocument.class, message, LockModeType.PESSIMISTIC_WRITE).leave();
    }

    /** Claims a document that left without; empty when another process has it. */
    @Transactional
    public Optional<byte[]> claim(UUID message) {
        Instant now = clock.instant();
        int claimed = em.createQuery("update SealedDocument d set d.stampClaimedUntil = :until where d.message = :message and d.timeStamp = :pending"
                        + " and (d.stampClaimedUntil is null or d.stampClaimedUntil < :now)").setParameter("until", now.plus(CLAIM)).setParameter("message", message)
                .setParameter("pending", SealedDocument.TimeStamp.PENDING).setParameter("now", now).executeUpdate();
        return claimed == 0 ? Optional.empty() : Optional.of(em.find(SealedDocument.class, message).content());
    }

    /** Keeps the archival form beside the document. */
    @Transactional
    public void archived(UUID message, byte[] content) {
        SealedDocument document = em.find(SealedDocument.class, message, LockModeType.PESSIMISTIC_WRITE);
        if (document.timeStamp() != SealedDocument.TimeStamp.PENDING) {
            return;
        }
        ArchivedDocument archived = new ArchivedDocument(message, content, clock.instant());
        em.persist(archived);
        document.archive();
        record(document, LedgerAct.DOCUMENT_TIME_STAMPED, Map.of("message", message.toString(), "before", document.sha256(), "sha256", archived.sha256(), "form", "archive"));
    }

    /** Documents with trusted time that want their archival copy, the oldest first. */
    @Transactional
    public List<UUID> archivable() {
        return em.createQuery("select d.message from SealedDocument d where d.archive = :wanted and d.timeStamp in :stamped order by d.at", UUID.class)
                .setParameter("wanted", SealedDocument.Archive.WANTED).setParameter("stamped", STAMPED).setMaxResults(100).getResultList();
    }

    /** Claims a document that wants its archival copy, and gives its bytes with trusted time; empty when another process has it. */
    @Transactional
    public Optional<byte[]> claimForArchive(UUID message) {
        Instant now = clock.instant();
        int claimed = em.createQuery("update SealedDocument d set d.stampClaimedUntil = :until where d.message = :message and d.archive = :wanted and d.timeStamp in :stamped"
                        + " and (d.stampClaimedUntil is null or d.stampClaimedUntil < :now)").setParameter("until", now.plus(CLAIM)).setParameter("message", message)
                .setParameter("wanted", SealedDocument.Archive.WANTED).setParameter("stamped", STAMPED).setParameter("now", now).executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        SealedDocument document = em.find(SealedDocument.class, message);
        return Optional.of(document.timeStamp() == SealedDocument.TimeStamp.ARCHIVED ? em.find(ArchivedDocument.class, message).content() : document.content());
    }

    /** Keeps the archival copy beside the document. @param until the end of the certificate of its last time-stamp */
    @Transactional
    public void kept(UUID message, byte[] content, Instant until) {
        SealedDocument document = em.find(SealedDocument.class, message, LockModeType.PESSIMISTIC_WRITE);
        if (!document.archiveWanted()) {
            return;
        }
        ArchivedDocument copy = em.find(ArchivedDocument.class, message);
        if (copy == null) {
            copy = new ArchivedDocument(message, content, clock.instant());
            em.persist(copy);
        }
        copy.hold(content, clock.instant(), until);
        document.keepArchive();
        record(document, LedgerAct.DOCUMENT_TIME_STAMPED, Map.of("message", message.toString(), "before", document.sha256(), "sha256", copy.sha256(), "form", "LTA"));
    }

    private void record(SealedDocument document, LedgerAct act, Map<String, String> details) {
        TracingRequest request = em.find(TracingRequest.class, document.request());
        ledger.append(request.chain(), "system", act, request.id(), request.counterpart(), details);
    }
}
