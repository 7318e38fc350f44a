package iti.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.firearm.MarkText;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

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

    @Inject
    public RegisterSearch(EntityManager em, Ledger ledger, Registers registers) {
        this.em = em;
        this.ledger = ledger;
        this.registers = registers;
    }

    /**
     * Searches, and leaves a ledger entry in the same transaction: who, for what, digest of the question, counts.
     *
     * @param chain   chain of the case, or {@link Ledger#INSTALLATION} when there is none
     * @param request the request that is answered, or null
     * @throws Problem {@code NOT_PERMITTED}; {@code INVALID_INPUT} without a purpose
     */
    @Transactional
    public SearchResult search(Principal by, UUID chain, UUID request, SearchPurpose purpose, SearchQuery query) {
        by.demand(Permission.SEARCH_REGISTERS);
        if (purpose == null) {
            throw Problem.invalid(Issue.required("purpose"));
        }
        SearchResult result = find(query);
        Map<String, String> details = new TreeMap<>(Map.of("purpose", purpose.name(), "count", String.valueOf(result.count()),
                "query", Secrets.sha256(query.canonical().getBytes(StandardCharsets.UTF_8))));
        result.counts().forEach((group, count) -> details.put(group.name(), String.valueOf(count)));
        ledger.append(chain, by.actor(), LedgerAct.REGISTER_SEARCHED, request, null, details);
        return result;
    }

    private SearchResult find(SearchQuery query) {
        Map<FoundRow.Weapon, FoundWeapon> found = new HashMap<>();
        boolean complete;
        try {
            KeyProbes probes = new KeyProbes(em.unwrap(Connection.class), COUNTED);
            List<SerialPattern> asRead = SerialPattern.of(query.serial());
            look(probes, asRead, found);
            if (errorsAreLookedFor(query.serial(), asRead)) {
                look(probes, asRead.get(0).oneError(), found);
            }
            complete = probes.complete();
        } catch (SQLException e) {
            throw new IllegalStateException("The registers could not be read.", e);
        }
        return ranked(query, found, complete);
    }

    private static boolean errorsAreLookedFor(MarkText serial, List<SerialPattern> asRead) {
        return asRead.size() == 1 && asRead.get(0).length() - serial.count(MarkText.Certainty.UNREADABLE) >= READ_FOR_ERROR
                && serial.count(MarkText.Certainty.UNREADABLE) <= UNREAD_FOR_ERROR;
    }

    private static void look(KeyProbes probes, List<SerialPattern> patterns, Map<FoundRow.Weapon, FoundWeapon> found) throws SQLException {
        if (patterns.isEmpty()) {
            return;
        }
        Map<Integer, Map<String, Long>> shapes = probes.shapes(patterns.stream().mapToInt(SerialPattern::length).min().orElseThrow(),
                patterns.stream().mapToInt(SerialPattern::length).max().orElseThrow());
        Set<Long> ids = new HashSet<>();
        for (SerialPattern pattern : patterns) {
            ids.addAll(probes.records(ProbePlan.best(pattern, shapes.getOrDefault(pattern.length(), Map.of()))));
        }
        Map<FoundRow.Weapon, FoundWeapon> now = new HashMap<>();
        for (FoundRow row : probes.rows(ids)) {
            FoundWeapon weapon = found.containsKey(row.weapon()) ? null : now.computeIfAbsent(row.weapon(), w -> best(patterns, w.serial()));
            if (weapon != null) {
                weapon.add(row);
            }
        }
        found.putAll(now);
    }

    private static FoundWeapon best(List<SerialPattern> patterns, String serial) {
        FoundWeapon best = null;
        for (SerialPattern pattern : patterns) {
            List<Candidate.Cell> cells = pattern.compare(serial);
            if (cells != null) {
                FoundWeapon weapon = new FoundWeapon(pattern, cells);
                if (best == null || best.worseThan(weapon)) {
                    best = weapon;
                }
            }
        }
        return best;
    }

    private SearchResult ranked(SearchQuery query, Map<FoundRow.Weapon, FoundWeapon> found, boolean complete) {
        List<FoundWeapon> weapons = new ArrayList<>(found.values());
        weapons.forEach(w -> w.weigh(query));
        weapons.sort(FoundWeapon.BEST_FIRST);
        Map<MatchGroup, Integer> counts = new EnumMap<>(MatchGroup.class);
        weapons.forEach(w -> counts.merge(w.group(), 1, Integer::sum));
        List<Candidate> candidates = new ArrayList<>();
        for (FoundWeapon weapon : weapons.subList(0, Math.min(weapons.size(), SearchResult.LISTED))) {
            candidates.add(weapon.candidate(em.find(RegisterRecord.class, weapon.latest()), candidates.size() + 1));
        }
        return new SearchResult(weapons.size(), counts, candidates, complete, registers.all());
    }
}
