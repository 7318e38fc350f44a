package iti.web.typed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps, for each session, the one form that was refused last, until its page is opened again. In memory only: it is nobody's record. */
@ApplicationScoped
public class KeptTyping {

    /** A form is kept this long. */
    static final Duration LONGEST = Duration.ofMinutes(30);
    /** For so many sessions; the oldest makes room. */
    static final int MOST = 200;

    private final Clock clock;
    private final Map<String, Kept> bySession = new LinkedHashMap<>();

    @Inject
    public KeptTyping(Clock clock) {
        this.clock = clock;
    }

    /** @param session what only the pages of one session know */
    public synchronized void keep(String session, Typed typed) {
        Instant now = clock.instant();
        bySession.remove(session);
        bySession.values().removeIf(k -> k.over(now));
        if (bySession.size() >= MOST) {
            Iterator<String> oldest = bySession.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        bySession.put(session, new Kept(typed, now));
    }

    /** What was typed on the page of this path, once. */
    public synchronized Optional<Typed> take(String session, String path) {
        Kept kept = bySession.get(session);
        if (kept == null || !kept.over(clock.instant()) && !kept.typed.on(path)) {
            return Optional.empty();
        }
        bySession.remove(session);
        return kept.over(clock.instant()) ? Optional.empty() : Optional.of(kept.typed);
    }

    private record Kept(Typed typed, Instant at) {

        boolean over(Instant now) {
            return !now.isBefore(at.plus(LONGEST));
        }
    }
}
