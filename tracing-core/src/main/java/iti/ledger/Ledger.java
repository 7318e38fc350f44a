package iti.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Appends to the chains and reads them. An act whose entry cannot be written does not happen. */
@ApplicationScoped
public class Ledger {

    /** The chain of what belongs to no case. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private final EntityManager em;
    private final Clock clock;
    private final Lock numbering = new ReentrantLock();

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
        LedgerChain head = locked(chain);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LedgerEntry entry = head.append(now, new LedgerEntry.Act(actor, act, request, counterpart, json(details)));
        persist(entry);
        return entry;
    }

    /** One at a time: writers who find the block of identities used up together would wake each other again and again, and more writers would get less done. */
    private void persist(LedgerEntry entry) {
        numbering.lock();
        try {
            em.persist(entry);
        } finally {
            numbering.unlock();
        }
    }

    /**
     * The head, read and locked in one statement, whatever was read of it before. Locked already in this transaction, it is as it stands here, with what was
     * appended since. One begun here and not yet written is not in the database: nobody else can have it, and it needs no lock.
     */
    private LedgerChain locked(UUID chain) {
        List<LedgerChain> locked = em.createNamedQuery(LedgerChain.LOCKED, LedgerChain.class).setParameter("id", chain).setFlushMode(FlushModeType.COMMIT).getResultList();
        return locked.isEmpty() ? begunOrNew(chain) : locked.get(0);
    }

    private LedgerChain begunOrNew(UUID chain) {
        LedgerChain begun = em.find(LedgerChain.class, chain);
        if (begun != null) {
            return begun;
        }
        LedgerChain head = new LedgerChain(chain);
        em.persist(head);
        return head;
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
        LedgerChain head = em.find(LedgerChain.class, chain);
        return head == null ? new LedgerChain(chain) : head;
    }

    public List<LedgerChain> chains() {
        return em.createQuery("select c from LedgerChain c order by c.id", LedgerChain.class).getResultList();
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
