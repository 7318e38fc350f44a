package iti.request;

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

/** Looks every five minutes which working targets have passed. Every process may run it: each rung is claimed in the database. */
@ApplicationScoped
public class ReminderRounds {

    private static final Logger LOG = System.getLogger(ReminderRounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;
    private final Reminders reminders;
    private ScheduledFuture<?> rounds;

    @Inject
    public ReminderRounds(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, 20, 300, TimeUnit.SECONDS);
    }

    /** One round. What fails is logged and tried again in the next: a schedule that throws would stop for good. */
    void round() {
        try {
            reminders.due().forEach(this::remind);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A round of reminders failed; the next one tries again.", e);
        }
    }

    /** One that fails keeps no other waiting. That another process was faster is no failure. */
    private void remind(Reminders.Due due) {
        try {
            reminders.remind(due);
        } catch (RuntimeException e) {
            if (!Contention.in(e)) {
                LOG.log(Level.WARNING, "The reminder of request " + due.request() + " failed; the next round tries again.", e);
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
