package iti.register;

import iti.access.Principal;
import iti.access.Secrets;
import iti.firearm.SerialNumber;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up all weapons of a seizure at once, by serial numbers that were read whole; a damaged one is for {@link RegisterSearch}. */
@ApplicationScoped
public class SeizureSearch {

    /** Most weapons of one seizure. */
    public static final int MOST = 100_000;

    private final EntityManager em;
    private final Ledger ledger;
    private final SearchQuota quota;

    @Inject
    public SeizureSearch(EntityManager em, Ledger ledger, SearchQuota quota) {
        this.em = em;
        this.ledger = ledger;
        this.quota = quota;
    }

    /**
     * One weapon of a seizure.
     *
     * @param maker as described, or null
     */
    public record Weapon(String serial, String maker) {
    }

    /**
     * What the registers have of one weapon. Different makers use the same serial numbers.
     *
     * @param same      registered weapons with this serial number
     * @param sameMaker those of them whose maker is the one described; 0 when none was
     * @param alike     registered weapons whose serial number only looks like it
     */
    public record Hits(int same, int sameMaker, int alike) {

        static final Hits NONE = new Hits(0, 0, 0);

        public boolean any() {
            return same + alike > 0;
        }
    }

    /**
     * Looks all of them up, and leaves one ledger entry: who, for what, digest of the serial numbers, counts. Counts as one search.
     *
     * @param chain chain of the case
     * @return in the order of the weapons
     * @throws Problem as {@link RegisterSearch#search(Principal, UUID, UUID, SearchPurpose, SearchQuery, int)}
     */
    @Transactional(dontRollbackOn = Problem.class)
    public List<Hits> search(Principal by, UUID chain, UUID request, SearchPurpose purpose, List<Weapon> weapons) {
        if (weapons.size() > MOST) {
            throw new IllegalArgumentException("A seizure has at most " + MOST + " weapons.");
        }
        quota.demand(by, chain, request, purpose);
        List<Hits> hits;
        try {
            hits = new WholeKeys(em.unwrap(Connection.class)).hits(weapons);
        } catch (SQLException e) {
            throw new IllegalStateException("The registers could not be read.", e);
        }
        String asked = weapons.stream().map(w -> new SerialNumber(w.serial()).normalised()).collect(Collectors.joining("\u001f"));
        ledger.append(chain, by.actor(), LedgerAct.REGISTER_SEARCHED, request, null, Map.of("purpose", purpose.name(), "weapons", String.valueOf(weapons.size()),
                "count", String.valueOf(hits.stream().filter(Hits::any).count()), "query", Secrets.sha256(asked.getBytes(StandardCharsets.UTF_8))));
        return hits;
    }
}
