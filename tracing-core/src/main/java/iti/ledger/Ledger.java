package iti.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Appends to the chains and reads them. An act whose entry cannot be written does not happen. */
@ApplicationScoped
public class Ledger {

    /** The chain of what belongs to no case. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Ledger(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Appends an entry about no particular request. Joins the caller's transaction. */
    public LedgerEntry append(UUID chain, String actor, LedgerAct act, Map<String, String> details) {
        return append(chain, actor, act, null, null, details);
    }

    /**
     * Appends an entry to a chain; starts the chain when it is new. Joins the caller's transaction, which must exist.
     *
     * @param details codes, counts and digests; no names and no text of a case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LedgerEntry append(UUID chain, String actor, LedgerAct act, UUID request, String counterpart, Map<String, String> details) {
        Head head = locked(chain);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LedgerEntry entry = new LedgerEntry(chain, head.length(), now, head.hash(), new LedgerEntry.Act(actor, act, request, counterpart, json(details)));
        write(entry);
        return entry;
    }

    private record Head(long length, String hash) {
    }

    /** The head as it stands in the database, read and locked in one statement. */
    private Head locked(UUID chain) {
        List<?> rows = em.createNamedQuery(LedgerChain.LOCKED).setParameter(1, chain).setFlushMode(FlushModeType.COMMIT).getResultList();
        if (rows.isEmpty()) {
            em.createNamedQuery(LedgerChain.BEGUN).setParameter(1, chain).setParameter(2, EntryContent.GENESIS).setFlushMode(FlushModeType.COMMIT).executeUpdate();
            return new Head(0, EntryContent.GENESIS);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Head(((Number) row[0]).longValue(), (String) row[1]);
    }

    /** Every act of every person comes by here: entry and head go to the database at once and in one call, where two mapped objects would take two. */
    private void write(LedgerEntry entry) {
        em.createNamedQuery(LedgerEntry.APPENDED).setFlushMode(FlushModeType.COMMIT).setParameter(1, entry.chain()).setParameter(2, entry.position())
                .setParameter(3, entry.at().atOffset(ZoneOffset.UTC)).setParameter(4, entry.actor()).setParameter(5, entry.act().name())
                .setParameter(6, entry.request()).setParameter(7, entry.counterpart()).setParameter(8, entry.details()).setParameter(9, entry.previousHash())
                .setParameter(10, entry.hash()).setParameter(11, entry.position() + 1).executeUpdate();
    }

    /** The entries of a chain in order. */
    public List<LedgerEntry> entries(UUID chain) {
        return em.createQuery("select e from LedgerEntry e where e.chain = :chain order by e.position", LedgerEntry.class)
                .setParameter("chain", chain).getResultList();
    }

    /** The newest entries of a chain but those of some acts, newest first. */
    public List<LedgerEntry> newestBut(UUID chain, Set<LedgerAct> leftOut, int most) {
        return em.createQuery("select e from LedgerEntry e where e.chain = :chain and e.act not in :leftOut order by e.position desc", LedgerEntry.class)
                .setParameter("chain", chain).setParameter("leftOut", leftOut).setMaxResults(most).getResultList();
    }

    /** How many entries a chain has but those of some acts. */
    public long countBut(UUID chain, Set<LedgerAct> leftOut) {
        return em.createQuery("select count(e) from LedgerEntry e where e.chain = :chain and e.act not in :leftOut", Long.class)
                .setParameter("chain", chain).setParameter("leftOut", leftOut).getSingleResult();
    }

    /** The entries of one request in the order of its chain. */
    public List<LedgerEntry> ofRequest(UUID request) {
        return em.createQuery("select e from LedgerEntry e where e.request = :request order by e.position", LedgerEntry.class)
                .setParameter("request", request).getResultList();
    }

    /** The newest entries of all chains, newest first. */
    public List<LedgerEntry> newest(int first, int count) {
        return em.createQuery("select e from LedgerEntry e order by e.id desc", LedgerEntry.class)
                .setFirstResult(first).setMaxResults(count).getResultList();
    }

    public long count() {
        return em.createQuery("select count(e) from LedgerEntry e", Long.class).getSingleResult();
    }

    /** Length and head of a chain; length 0 for a chain that has not begun. */
    public LedgerChain head(UUID chain) {
        return em.createQuery("select c from LedgerChain c where c.id = :id", LedgerChain.class).setParameter("id", chain).setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .getResultStream().findFirst().orElseGet(() -> new LedgerChain(chain));
    }

    public List<LedgerChain> chains() {
        return em.createQuery("select c from LedgerChain c order by c.id", LedgerChain.class).setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH).getResultList();
    }

    private static String json(Map<String, String> details) {
        StringBuilder out = new StringBuilder("{");
        new TreeMap<>(details).forEach((name, value) -> {
            out.append(out.length() == 1 ? "" : ",");
            quote(name, out);
            out.append(':');
            quote(value, out);
        });
        return out.append('}').toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
