package iti.register;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads and loads files in the background. Every process may run it: an import is claimed in the database, by the process where its file lies. */
@ApplicationScoped
public class ImportRounds {

    private static final Logger LOG = System.getLogger(ImportRounds.class.getName());
    /** How long refused rows can be taken after an import is over. */
    private static final Duration KEPT = Duration.ofDays(30);
    /** A file that no import knows was given up while it came in. */
    private static final Duration STRAY = Duration.ofDays(1);

    @Resource
    private ManagedScheduledExecutorService executor;
    private final ImportSteps steps;
    private final ImportFiles files;
    private final Clock clock;
    private final UUID worker = UUID.randomUUID();
    private ScheduledFuture<?> rounds;

    @Inject
    public ImportRounds(ImportSteps steps, ImportFiles files, Clock clock) {
        this.steps = steps;
        this.files = files;
        this.clock = clock;
    }

    /** Begins the rounds. Called once, when the application is there. */
    public void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, 2, 1, TimeUnit.SECONDS);
    }

    /** One round: works on all that waits. What fails is logged and tried again when its claim has run out: a schedule that throws would stop for good. */
    public void round() {
        try {
            tidy();
            for (Optional<ImportRun> run = steps.claim(worker); run.isPresent(); run = steps.claim(worker)) {
                new ImportPass(steps, files, worker, RecordWriter.CHUNK).run(run.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "An import was interrupted; it goes on from its last committed row.", e);
        }
    }

    private void tidy() throws IOException {
        Instant now = clock.instant();
        for (UUID id : steps.removable(files.olderThan(now.minus(STRAY)), now.minus(KEPT))) {
            files.remove(id);
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }
}
