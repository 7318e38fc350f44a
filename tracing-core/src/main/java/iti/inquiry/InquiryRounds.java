package iti.inquiry;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks for late replies every minute. Every process may run it: an inquiry is claimed in the database. */
@ApplicationScoped
public class InquiryRounds {

    private static final Logger LOG = System.getLogger(InquiryRounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;
    private final OverdueNotices notices;
    private ScheduledFuture<?> rounds;

    @Inject
    public InquiryRounds(OverdueNotices notices) {
        this.notices = notices;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    /** A failed round is logged and the next one tries again: a schedule that throws would stop for good. */
    private void round() {
        try {
            notices.due().forEach(notices::notice);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A round for late replies failed; the next one tries again.", e);
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
