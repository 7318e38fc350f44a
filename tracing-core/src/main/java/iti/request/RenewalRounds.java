package iti.request;

import iti.certificate.SignerCertificates;
import iti.message.TrustedTime;
import iti.persistence.Contention;
import iti.request.ArchiveRenewal.Claimed;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Renews every day the archival copies whose last time-stamp soon proves nothing any more: fresh word about its certificates and a further
 * time-stamp behind it (ETSI EN 319 142-1, 5.4.3). Every process may run it: a copy is claimed in the database.
 */
@ApplicationScoped
public class RenewalRounds {

    private static final Logger LOG = System.getLogger(RenewalRounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;
    private final ArchiveRenewal renewal;
    private final SignerCertificates certificates;
    private final TrustedTime time;
    private ScheduledFuture<?> rounds;

    @Inject
    public RenewalRounds(ArchiveRenewal renewal, SignerCertificates certificates, TrustedTime time) {
        this.renewal = renewal;
        this.certificates = certificates;
        this.time = time;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        if (time.offered()) {
            rounds = executor.scheduleWithFixedDelay(this::round, 120, TimeUnit.DAYS.toSeconds(1), TimeUnit.SECONDS);
        }
    }

    /** One round; a failure is logged and the next one tries again: a schedule that throws would stop for good. */
    void round() {
        try {
            for (UUID message : renewal.due()) {
                if (!renew(message)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A round of renewals of archival copies failed; the next one tries again.", e);
        }
    }

    /** @return false when none can be renewed at the moment, so that the others need not be tried */
    private boolean renew(UUID message) {
        try {
            Optional<Claimed> claimed = renewal.claim(message);
            return claimed.isEmpty() || renew(claimed.get());
        } catch (RuntimeException e) {
            if (!Contention.in(e)) {
                LOG.log(Level.WARNING, "The renewal of an archival copy failed; the next round tries again.", e);
            }
            return true;
        }
    }

    private boolean renew(Claimed copy) {
        Instant until = copy.until().orElseGet(() -> time.holdsUntil(copy.content()));
        if (!renewal.isDue(until)) {
            renewal.dated(copy, until);
            return true;
        }
        Optional<byte[]> renewed = time.archive(copy.content(), certificates.revoked());
        if (renewed.isEmpty()) {
            return false;
        }
        Instant then = time.holdsUntil(renewed.get());
        if (!then.isAfter(until)) {
            LOG.log(Level.WARNING, "Archival copies cannot be renewed: the certificate of the time-stamp service ends no later than before. Renew the seal root,"
                    + " or name another service.");
            return false;
        }
        renewal.renewed(copy, renewed.get(), then);
        return true;
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
