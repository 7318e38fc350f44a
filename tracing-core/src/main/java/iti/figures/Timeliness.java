package iti.figures;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.request.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** How fast requests are acknowledged and answered, per State and side, derived from ledger entries and nothing else (ITI 18, 19, 36). */
@ApplicationScoped
public class Timeliness {

    private static final Set<LedgerAct> STARTS = EnumSet.of(LedgerAct.REQUEST_ISSUED, LedgerAct.REQUEST_RECEIVED);
    private static final Set<LedgerAct> ANSWERS = EnumSet.of(LedgerAct.RESPONDED, LedgerAct.REQUEST_REFUSED, LedgerAct.REQUEST_MISROUTED,
            LedgerAct.REQUEST_DUPLICATE);
    private static final Set<LedgerAct> COUNTED = EnumSet.of(LedgerAct.REQUEST_ISSUED, LedgerAct.REQUEST_RECEIVED, LedgerAct.REQUEST_ACKNOWLEDGED,
            LedgerAct.RESPONDED, LedgerAct.REQUEST_REFUSED, LedgerAct.REQUEST_MISROUTED, LedgerAct.REQUEST_DUPLICATE, LedgerAct.REQUEST_WITHDRAWN);

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Timeliness(EntityManager em, Ledger ledger, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param state        the other State
     * @param side         {@code REQUESTING}: they owe us; {@code REQUESTED}: we owe them
     * @param begun        requests issued or received
     * @param acknowledged of those, acknowledged
     * @param answered     of those, answered in full or in part, refused, or told that the request belongs elsewhere
     * @param acknowledge  days to acknowledge; open requests count with the days so far, withdrawn ones do not
     * @param respond      days to answer; open requests count with the days so far, withdrawn ones do not
     */
    public record Row(String state, Side side, int begun, int acknowledged, int answered, Spread acknowledge, Spread respond) {
    }

    /** Median and 90th percentile in days with one decimal (nearest rank); null when nothing is counted. */
    public record Spread(Double median, Double p90) {

        static Spread of(List<Duration> durations) {
            if (durations.isEmpty()) {
                return new Spread(null, null);
            }
            List<Duration> sorted = durations.stream().sorted().toList();
            return new Spread(days(sorted, 0.5), days(sorted, 0.9));
        }

        private static double days(List<Duration> sorted, double share) {
            Duration at = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
            return Math.round(at.toMinutes() / 144.0) / 10.0;
        }
    }

    /** All rows, by State and side. */
    @Transactional
    public List<Row> perState(Principal by) {
        by.demand(Permission.READ_FIGURES);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.FIGURES_READ, Map.of("figures", "timeliness"));
        Map<UUID, Timing> timings = new LinkedHashMap<>();
        em.createQuery("select e.request, e.counterpart, e.act, e.at from LedgerEntry e where e.act in :acts order by e.at, e.position", Object[].class)
                .setParameter("acts", COUNTED).getResultList()
                .forEach(e -> timings.computeIfAbsent((UUID) e[0], id -> new Timing((String) e[1])).add((LedgerAct) e[2], (Instant) e[3]));
        Map<String, List<Timing>> groups = new TreeMap<>();
        timings.values().stream().filter(c -> c.started != null)
                .forEach(c -> groups.computeIfAbsent(c.state + " " + c.side, key -> new ArrayList<>()).add(c));
        return groups.values().stream().map(group -> row(group, clock.instant())).toList();
    }

    private static Row row(List<Timing> group, Instant now) {
        Timing first = group.get(0);
        return new Row(first.state, first.side, group.size(), (int) group.stream().filter(c -> c.acknowledged != null).count(),
                (int) group.stream().filter(c -> c.answered != null).count(),
                Spread.of(group.stream().flatMap(c -> c.until(c.acknowledged, now)).toList()), Spread.of(group.stream().flatMap(c -> c.until(c.answered, now)).toList()));
    }

    private static final class Timing {
        private final String state;
        private Side side;
        private Instant started;
        private Instant acknowledged;
        private Instant answered;
        private boolean withdrawn;

        Timing(String state) {
            this.state = state;
        }

        void add(LedgerAct act, Instant at) {
            if (STARTS.contains(act) && started == null) {
                started = at;
                side = act == LedgerAct.REQUEST_ISSUED ? Side.REQUESTING : Side.REQUESTED;
            } else if (ANSWERS.contains(act) && answered == null) {
                answered = at;
                acknowledged = acknowledged == null ? at : acknowledged;
            } else if (act == LedgerAct.REQUEST_ACKNOWLEDGED && acknowledged == null) {
                acknowledged = at;
            } else if (act == LedgerAct.REQUEST_WITHDRAWN) {
                withdrawn = true;
            }
        }

        /** The time until an event, so far when it has not come; none when it is not awaited any more. */
        Stream<Duration> until(Instant event, Instant now) {
            return event == null && withdrawn ? Stream.empty() : Stream.of(Duration.between(started, event == null ? now : event));
        }
    }
}
