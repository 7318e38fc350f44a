package iti.request;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which archival copies must be renewed, because the certificate of their last time-stamp ends soon; each act in a transaction of its own, so
 * that none is open while the service is asked.
 */
@ApplicationScoped
public class ArchiveRenewal {

    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration before;

    /**
     * @param days so many days before the certificate ends, configuration {@code tracing.archive.renew.days}
     * @throws IllegalArgumentException when that is no day
     */
    @Inject
    public ArchiveRenewal(EntityManager em, Ledger ledger, Clock clock, @ConfigProperty(name = "tracing.archive.renew.days", defaultValue = "90") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("tracing.archive.renew.days must be at least 1, not " + days + ".");
        }
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
        this.before = Duration.ofDays(days);
    }

    /** A copy that this process has claimed. @param until the end of its last certificate, if it is known */
    public record Claimed(UUID message, String sha256, byte[] content, Optional<Instant> until) {
    }

    /** Copies that end soon, or of which it is not known when they end; the one that ends first comes first. */
    @Transactional
    public List<UUID> due() {
        return em.createQuery("select a.message from ArchivedDocument a where a.level = :level and (a.holdsUntil is null or a.holdsUntil <= :soon)"
                + " order by a.holdsUntil, a.message", UUID.class).setParameter("level", ArchivedDocument.Level.LTA).setParameter("soon", clock.instant().plus(before)).getResultList();
    }

    /** Whether a copy that ends then is to be renewed now. */
    public boolean isDue(Instant until) {
        return !until.isAfter(clock.instant().plus(before));
    }

    /** Claims a copy that is due; empty when another process has it or has renewed it. */
    @Transactional
    public Optional<Claimed> claim(UUID message) {
        Instant now = clock.instant();
        int claimed = em.createQuery("update SealedDocument d set d.stampClaimedUntil = :until where d.message = :message and (d.stampClaimedUntil is null or d.stampClaimedUntil < :now)")
                .setParameter("until", now.plus(CLAIM)).setParameter("message", message).setParameter("now", now).executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        ArchivedDocument copy = em.find(ArchivedDocument.class, message);
        if (copy.holdsUntil().filter(until -> !isDue(until)).isPresent()) {
            em.find(SealedDocument.class, message, LockModeType.PESSIMISTIC_WRITE).endClaim();
            return Optional.empty();
        }
        return Optional.of(new Claimed(message, copy.sha256(), copy.content(), copy.holdsUntil()));
    }

    /** It is known now when the copy ends, and that is not soon. */
    @Transactional
    public void dated(Claimed copy, Instant until) {
        em.find(SealedDocument.class, copy.message(), LockModeType.PESSIMISTIC_WRITE).endClaim();
        em.find(ArchivedDocument.class, copy.message()).holdUntil(until);
    }

    /** Keeps the renewed copy in place of the one that was claimed, unless that is no longer there. */
    @Transactional
    public void renewed(Claimed copy, byte[] content, Instant until) {
        SealedDocument document = em.find(SealedDocument.class, copy.message(), LockModeType.PESSIMISTIC_WRITE);
        ArchivedDocument archived = em.find(ArchivedDocument.class, copy.message(), LockModeType.PESSIMISTIC_WRITE);
        if (!archived.sha256().equals(copy.sha256())) {
            return;
        }
        archived.hold(content, clock.instant(), until);
        document.endClaim();
        TracingRequest request = em.find(TracingRequest.class, document.request());
        ledger.append(request.chain(), "system", LedgerAct.DOCUMENT_TIME_STAMPED, request.id(), request.counterpart(), Map.of("message", copy.message().toString(),
                "before", copy.sha256(), "sha256", archived.sha256(), "form", "LTA", "until", until.toString()));
    }
}
