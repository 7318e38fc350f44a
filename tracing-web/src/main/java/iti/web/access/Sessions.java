package iti.web.access;

import iti.access.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in with which secret. The browser holds 256 random bits; here only their digest is kept, beside the person's
 * id and nothing else. A session ends 30 minutes after its last use and 12 hours after its beginning, and with the process.
 */
@ApplicationScoped
public class Sessions {

    /** A session unused this long is over. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** No session lasts longer. */
    static final Duration LONGEST = Duration.ofHours(12);

    private final Clock clock;
    private final Map<String, Session> bySecretDigest = new ConcurrentHashMap<>();

    @Inject
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session and returns its secret, which is never the one the browser had before. */
    String open(UUID user) {
        Instant now = clock.instant();
        bySecretDigest.values().removeIf(s -> s.over(now));
        String secret = Secrets.fresh();
        bySecretDigest.put(Secrets.digest(secret), new Session(user, now, now));
        return secret;
    }

    /** The person of a session that is not over; its idle time begins anew. */
    Optional<UUID> user(String secret) {
        Instant now = clock.instant();
        Session session = bySecretDigest.computeIfPresent(Secrets.digest(secret), (digest, s) -> s.over(now) ? null : s.usedAt(now));
        return Optional.ofNullable(session).map(Session::user);
    }

    void close(String secret) {
        bySecretDigest.remove(Secrets.digest(secret));
    }

    private record Session(UUID user, Instant began, Instant used) {

        boolean over(Instant now) {
            return !now.isBefore(used.plus(IDLE)) || !now.isBefore(began.plus(LONGEST));
        }

        Session usedAt(Instant now) {
            return new Session(user, began, now);
        }
    }
}
