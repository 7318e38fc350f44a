package iti.figures;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerChain;
import iti.ledger.LedgerEntry;
import iti.ledger.VerifyLedger;
import iti.request.LedgerStatus;
import iti.request.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The auditor's reading of the ledger: that something happened, not its content. */
@ApplicationScoped
public class LedgerReading {

    private final EntityManager em;
    private final Ledger ledger;

    @Inject
    public LedgerReading(EntityManager em, Ledger ledger) {
        this.em = em;
        this.ledger = ledger;
    }

    /** The newest entries of all chains, newest first. */
    @Transactional
    public List<LedgerEntry> newest(Principal by, int first, int count) {
        by.demand(Permission.READ_LEDGER);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.LEDGER_READ, Map.of());
        return ledger.newest(first, count);
    }

    /**
     * The newest entries, newest first.
     *
     * @param act   of this act only, or null
     * @param chain of this chain only, or null
     */
    @Transactional
    public List<LedgerEntry> newest(Principal by, LedgerAct act, UUID chain, int first, int count) {
        by.demand(Permission.READ_LEDGER);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.LEDGER_READ, chain == null ? Map.of() : Map.of("chain", chain.toString()));
        TypedQuery<LedgerEntry> query = em.createQuery("select e from LedgerEntry e where 1 = 1" + (act == null ? "" : " and e.act = :act")
                + (chain == null ? "" : " and e.chain = :chain") + " order by e.id desc", LedgerEntry.class);
        if (act != null) {
            query.setParameter("act", act);
        }
        if (chain != null) {
            query.setParameter("chain", chain);
        }
        return query.setFirstResult(first).setMaxResults(count).getResultList();
    }

    @Transactional
    public long count(Principal by) {
        by.demand(Permission.READ_LEDGER);
        return ledger.count();
    }

    /** The heads of all chains. */
    @Transactional
    public List<LedgerChain> chains(Principal by) {
        by.demand(Permission.READ_LEDGER);
        return ledger.chains();
    }

    /** The entries of one chain in order. */
    @Transactional
    public List<LedgerEntry> chain(Principal by, UUID chain) {
        by.demand(Permission.READ_LEDGER);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.LEDGER_READ, Map.of("chain", chain.toString()));
        return ledger.entries(chain);
    }

    /** Verifies the whole ledger now, as the offline verifier does, and that each request stands where its entries lead. */
    @Transactional
    public VerifyLedger.Result verify(Principal by) {
        by.demand(Permission.READ_LEDGER);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.LEDGER_READ, Map.of("verified", "all"));
        VerifyLedger.Result result = VerifyLedger.verify(lines());
        List<String> findings = new ArrayList<>(result.findings());
        findings.addAll(statusesThatDiffer());
        return new VerifyLedger.Result(result.entries(), result.heads(), findings);
    }

    private List<String> statusesThatDiffer() {
        Map<UUID, List<LedgerEntry>> entries = em.createQuery("select e from LedgerEntry e where e.request is not null order by e.position", LedgerEntry.class)
                .getResultStream().collect(Collectors.groupingBy(LedgerEntry::request));
        List<String> findings = new ArrayList<>();
        for (Object[] stored : em.createQuery("select r.id, r.number, r.status from TracingRequest r order by r.number", Object[].class).getResultList()) {
            Status proved = LedgerStatus.derive(entries.getOrDefault((UUID) stored[0], List.of()));
            if (proved != stored[2]) {
                findings.add("request " + stored[1] + ": it stands at " + stored[2] + ", its entries lead to " + proved);
            }
        }
        return findings;
    }

    /** All entries of all chains in the form that {@link VerifyLedger} checks offline, the entry about this export included. */
    @Transactional
    public String export(Principal by) {
        by.demand(Permission.READ_LEDGER);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.LEDGER_EXPORTED, Map.of());
        return String.join("\n", lines()) + "\n";
    }

    private List<String> lines() {
        em.flush();
        List<String> lines = new ArrayList<>();
        lines.add(VerifyLedger.HEADER);
        em.createQuery("select e from LedgerEntry e order by e.chain, e.position", LedgerEntry.class).getResultStream()
                .forEach(e -> lines.add(VerifyLedger.line(e.content(), e.hash())));
        lines.add("end\t" + (lines.size() - 1));
        return lines;
    }
}
