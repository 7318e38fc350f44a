package iti.certificate;

import iti.persistence.Contention;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every hour which certificates end soon. Every process may run it: each notice is unique in the database. */
@ApplicationScoped
public class ExpiryRounds {

    private static final Logger LOG = System.getLogger(ExpiryRounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;
    private final ExpiryNotices notices;
    private ScheduledFuture<?> rounds;

    @Inject
    public ExpiryRounds(ExpiryNotices notices) {
        this.notices = notices;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, 40, 3600, TimeUnit.SECONDS);
    }

    /** One round; a failure is logged and the next one tries again: a schedule that throws would stop for good. */
    void round() {
        try {
            notices.due().forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A round about certificates failed; the next one tries again.", e);
        }
    }

    /** One that fails keeps no other waiting. That another process was faster is no failure. */
    private void tell(ExpiryNotices.Due due) {
        try {
            notices.tell(due);
        } catch (RuntimeException e) {
            if (!Contention.in(e)) {
                LOG.log(Level.WARNING, "The notice about a certificate failed; the next round tries again.", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
