package iti.inquiry;

import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Links that did not work, counted for each network address. After some, the address waits, each time longer, as after wrong passwords.
 * A link has 256 random bits and cannot be guessed; this keeps a guesser from taking the centre's time. Counted in each process by itself.
 */
@ApplicationScoped
public class LinkGuesses {

    /** So many are nobody's fault: an old mail, a torn line. */
    static final int FREE = 10;
    static final Duration FORGOTTEN = Duration.ofHours(1);
    static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();

    @Inject
    public LinkGuesses(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last, Instant waitUntil) {

        static Failures next(Failures before, Instant now) {
            int count = before == null || before.last().plus(FORGOTTEN).isBefore(now) ? 1 : before.count() + 1;
            return new Failures(count, now, count < FREE ? now : now.plusSeconds(Math.min(300, 1L << Math.min(9, count - FREE + 1))));
        }
    }

    /** @throws Problem {@code TOO_MANY_ATTEMPTS} with {@code seconds} */
    void demandPatience(String client) {
        Failures failures = byAddress.get(ClientAddresses.network(client));
        Instant now = clock.instant();
        if (failures != null && now.isBefore(failures.waitUntil())) {
            throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS, Map.of("seconds", String.valueOf(Duration.between(now, failures.waitUntil()).toSeconds() + 1)));
        }
    }

    void failed(String client) {
        Instant now = clock.instant();
        if (byAddress.size() >= MOST) {
            byAddress.values().removeIf(f -> !now.isBefore(f.waitUntil()));
        }
        if (byAddress.size() < MOST) {
            byAddress.compute(ClientAddresses.network(client), (address, before) -> Failures.next(before, now));
        }
    }
}
