package iti.request;

import iti.certificate.SignerCertificates;
import iti.message.TrustedTime;
import iti.persistence.Contention;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Gets the time-stamps of our documents, outside any transaction: for one that is about to leave at once, for those that left while the
 * service was down in rounds every ten seconds, and afterwards archival copies of all. Every process may run them: a document is claimed in the database.
 */
@ApplicationScoped
public class TimeStampRounds {

    private static final Logger LOG = System.getLogger(TimeStampRounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;
    private final DocumentTimes times;
    private final SignerCertificates certificates;
    private final TrustedTime time;
    private ScheduledFuture<?> rounds;

    @Inject
    public TimeStampRounds(DocumentTimes times, SignerCertificates certificates, TrustedTime time) {
        this.certificates = certificates;
        this.times = times;
        this.time = time;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        if (time.offered()) {
            rounds = executor.scheduleWithFixedDelay(this::round, 5, 10, TimeUnit.SECONDS);
        }
    }

    /** Decides about the time-stamp of a document that is about to leave: it gets it now, or leaves without. Called outside any transaction. */
    public void settle(UUID message) {
        times.wanting(message).ifPresent(sealed -> {
            try {
                time.stamp(sealed).ifPresentOrElse(stamped -> times.stamped(message, stamped), () -> times.without(message));
            } catch (RuntimeException e) {
                if (!Contention.in(e)) {
                    throw e;
                }
            }
        });
    }

    /** One round; a failure is logged and the next one tries again: a schedule that throws would stop for good. */
    void round() {
        try {
            times.wanting().forEach(this::settle);
            for (UUID message : times.pending()) {
                if (!later(message)) {
                    return;
                }
            }
            for (UUID message : times.archivable()) {
                if (!archive(message)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A round of time-stamps failed; the next one tries again.", e);
        }
    }

    /** @return false when the service gives none at the moment, so that the others need not be tried */
    private boolean later(UUID message) {
        Optional<byte[]> sealed = times.claim(message);
        Optional<byte[]> stamped = sealed.flatMap(time::stamp);
        stamped.ifPresent(content -> times.archived(message, content));
        return sealed.isEmpty() || stamped.isPresent();
    }

    private boolean archive(UUID message) {
        Optional<byte[]> stamped = times.claimForArchive(message);
        Optional<byte[]> archived = stamped.flatMap(bytes -> time.archive(bytes, certificates.revoked()));
        archived.ifPresent(content -> times.kept(message, content, time.holdsUntil(content)));
        return stamped.isEmpty() || archived.isPresent();
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
