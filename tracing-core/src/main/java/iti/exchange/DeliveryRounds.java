package iti.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends what is due, every two seconds. Every process may run it: a message is claimed in the database. */
@ApplicationScoped
public class DeliveryRounds {

    private static final Logger LOG = System.getLogger(DeliveryRounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;
    private final Courier courier;
    private ScheduledFuture<?> rounds;

    @Inject
    public DeliveryRounds(Courier courier) {
        this.courier = courier;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, 2, 2, TimeUnit.SECONDS);
    }

    /** A failed round is logged and the next one tries again: a schedule that throws would stop for good. */
    private void round() {
        try {
            courier.deliverDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A delivery round failed; the next one tries again.", e);
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
