package iti.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is found about the point of diversion of each weapon of a case (ITI 5). */
@ApplicationScoped
public class DiversionFindings {

    private final EntityManager em;
    private final CaseFiles cases;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public DiversionFindings(EntityManager em, CaseFiles cases, Ledger ledger, Clock clock) {
        this.em = em;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps a finding, or what replaces an earlier one.
     *
     * @param version of the case as it was read, or null
     * @throws Problem {@code INVALID_INPUT} naming every gap at once, {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}
     */
    @Transactional
    public DiversionFinding keep(Principal by, UUID caseFile, Long version, UUID firearm, Diversion found) {
        by.demand(Permission.OPEN_TRACES);
        CaseFile file = cases.find(by, caseFile);
        demandOf(file, firearm);
        file.touch(version, clock.instant());
        found.issues(LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1)).throwIfAny();
        DiversionFinding finding = of(firearm).orElseGet(() -> new DiversionFinding(caseFile, firearm));
        finding.find(found, by.id(), clock.instant());
        em.persist(finding);
        ledger.append(caseFile, by.actor(), found.established() ? LedgerAct.DIVERSION_ESTABLISHED : LedgerAct.DIVERSION_NOT_ESTABLISHED, Map.of(
                "firearm", firearm.toString(), found.established() ? "method" : "reason",
                found.established() ? found.method().name() : found.notEstablished().name(), "sha256", Secrets.digest(found.toString())));
        return finding;
    }

    /** The finding about a weapon of a case that was loaded for its person. */
    @Transactional
    public Optional<DiversionFinding> of(UUID firearm) {
        return Optional.ofNullable(em.find(DiversionFinding.class, firearm));
    }

    /** All findings of a case that was loaded for its person. */
    @Transactional
    public List<DiversionFinding> ofCase(UUID caseFile) {
        return em.createQuery("select d from DiversionFinding d where d.caseFile = :file", DiversionFinding.class).setParameter("file", caseFile).getResultList();
    }

    /** The finding about a weapon. @throws Problem {@code NOT_FOUND} also when the weapon is not of this case */
    @Transactional
    public DiversionFinding read(Principal by, UUID caseFile, UUID firearm) {
        demandOf(cases.find(by, caseFile), firearm);
        return of(firearm).orElseThrow(Problem::notFound);
    }

    private static void demandOf(CaseFile file, UUID firearm) {
        if (file.firearms().stream().noneMatch(f -> f.id().equals(firearm))) {
            throw Problem.notFound();
        }
    }
}
