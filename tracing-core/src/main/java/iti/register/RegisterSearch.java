package iti.register;

import iti.access.Principal;
import iti.access.Secrets;
import iti.firearm.MarkText;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a weapon in all registers (ITI 20) although its serial number is damaged, was misread or miswritten. */
@ApplicationScoped
public class RegisterSearch {

    /** When this many records fit a mark, counting stops and more characters are asked for. */
    public static final int COUNTED = 20_000;

    /** One wrong character is only looked for when at least this many were read and at most this many were not. */
    private static final int READ_FOR_ERROR = 4;
    private static final int UNREAD_FOR_ERROR = 1;

    private final EntityManager em;
    private final Ledger ledger;
    private final Registers registers;
    private final SearchQuota quota;
    private volatile KeyStatistics statistics;

    @Inject
    public RegisterSearch(EntityManager em, Ledger ledger, Registers registers, SearchQuota quota) {
        this.em = em;
        this.ledger = ledger;
        this.registers = registers;
        this.quota = quota;
    }

    /** The best of what fits; see {@link #search(Principal, UUID, UUID, SearchPurpose, SearchQuery, int)}. */
    @Transactional(dontRollbackOn = Problem.class)
    public SearchResult search(Principal by, UUID chain, UUID request, SearchPurpose purpose, SearchQuery query) {
        return search(by, chain, request, purpose, query, 1);
    }

    /**
     * Searches, and leaves a ledger entry in the same transaction: who, for what, digest of the question, counts. A search that is refused for its number leaves one too.
     *
     * @param chain   chain of the case, or {@link Ledger#INSTALLATION} when there is none
     * @param request the request that is answered, or null
     * @param page    which page of the candidates, from 1; past the last it is empty
     * @throws Problem {@code NOT_PERMITTED}; {@code INVALID_INPUT} without a purpose; {@code SEARCH_QUOTA_USED} as {@link SearchQuota#demand}
     */
    @Transactional(dontRollbackOn = Problem.class)
    public SearchResult search(Principal by, UUID chain, UUID request, SearchPurpose purpose, SearchQuery query, int page) {
        quota.demand(by, chain, request, purpose);
        SearchResult result = find(query, Math.max(1, page));
        Map<String, String> details = new TreeMap<>(Map.of("purpose", purpose.name(), "count", String.valueOf(result.count()), "page", String.valueOf(result.page()),
                "query", Secrets.sha256(query.canonical().getBytes(StandardCharsets.UTF_8))));
        result.counts().forEach((group, count) -> details.put(group.name(), String.valueOf(count)));
        ledger.append(chain, by.actor(), LedgerAct.REGISTER_SEARCHED, request, null, details);
        return result;
    }

    private SearchResult find(SearchQuery query, int page) {
        Map<FoundRow.Weapon, FoundWeapon> found = new HashMap<>();
        Words words = new Words();
        boolean complete;
        try {
            Connection connection = em.unwrap(Connection.class);
            KeyStatistics now = KeyStatistics.now(connection, statistics);
            statistics = now;
            KeyProbes probes = new KeyProbes(connection, COUNTED);
            List<SerialPattern> asRead = SerialPattern.of(query.serial());
            look(probes, now, asRead, words, found);
            if (errorsAreLookedFor(query.serial(), asRead)) {
                look(probes, now, asRead.get(0).oneError(), words, found);
            }
            complete = probes.complete();
        } catch (SQLException e) {
            throw new IllegalStateException("The registers could not be read.", e);
        }
        return ranked(query, words, found, page, complete);
    }

    private static boolean errorsAreLookedFor(MarkText serial, List<SerialPattern> asRead) {
        return asRead.size() == 1 && asRead.get(0).length() - serial.count(MarkText.Certainty.UNREADABLE) >= READ_FOR_ERROR
                && serial.count(MarkText.Certainty.UNREADABLE) <= UNREAD_FOR_ERROR && serial.count(MarkText.Certainty.GAP) == 0;
    }

    private static void look(KeyProbes probes, KeyStatistics now, List<SerialPattern> patterns, Words words, Map<FoundRow.Weapon, FoundWeapon> found) throws SQLException {
        Map<String, SerialFit> fits = new HashMap<>();
        Map<FoundRow.Weapon, FoundWeapon> fresh = new HashMap<>();
        for (FoundRow row : probes.rows(patterns.stream().map(p -> ProbePlan.best(p, now)).toList())) {
            SerialFit fit = fits.computeIfAbsent(row.serial(), serial -> SerialFit.best(patterns, serial));
            FoundRow.Weapon weapon = new FoundRow.Weapon(words.normalised(row.maker()), row.serial());
            if (fit != null && !found.containsKey(weapon)) {
                fresh.computeIfAbsent(weapon, w -> new FoundWeapon(w, fit)).add(row);
            }
        }
        found.putAll(fresh);
    }

    private SearchResult ranked(SearchQuery query, Words words, Map<FoundRow.Weapon, FoundWeapon> found, int page, boolean complete) {
        List<FoundWeapon> weapons = new ArrayList<>(found.values());
        List<List<SerialPattern>> others = query.others().stream().map(SerialPattern::of).toList();
        weapons.forEach(w -> w.weigh(query, others, words));
        weapons.sort(FoundWeapon.BEST_FIRST);
        Map<MatchGroup, Integer> counts = new EnumMap<>(MatchGroup.class);
        weapons.forEach(w -> counts.merge(w.group(), 1, Integer::sum));
        int from = (int) Math.min(weapons.size(), (page - 1L) * SearchResult.PAGE);
        List<FoundWeapon> listed = weapons.subList(from, Math.min(weapons.size(), from + SearchResult.PAGE));
        return new SearchResult(weapons.size(), counts, candidates(listed, from), page, complete,
                complete ? Narrowing.of(weapons.stream().map(FoundWeapon::fit).toList()) : null, registers.all());
    }

    private List<Candidate> candidates(List<FoundWeapon> listed, int before) {
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<Long, RegisterRecord> records = em.createQuery("select r from RegisterRecord r where r.id in :ids", RegisterRecord.class)
                .setParameter("ids", listed.stream().map(FoundWeapon::latest).toList()).getResultList().stream()
                .collect(Collectors.toMap(RegisterRecord::id, Function.identity()));
        List<Candidate> out = new ArrayList<>(listed.size());
        for (FoundWeapon weapon : listed) {
            out.add(weapon.candidate(records.get(weapon.latest()), before + out.size() + 1));
        }
        return out;
    }
}
