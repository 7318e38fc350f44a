package iti.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the weapons of a large recovery into a case from a table. Nothing becomes a weapon before it is taken, and what cannot be taken stays. */
@ApplicationScoped
public class WeaponBatches {

    /** Most weapons of one table, of one schedule and of a case that is filled from a table. */
    public static final int MOST = 500;

    /** Rows with faults that are mended at a time. */
    public static final int MENDED = 100;

    private final EntityManager em;
    private final CaseFiles cases;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public WeaponBatches(EntityManager em, CaseFiles cases, Ledger ledger, Clock clock) {
        this.em = em;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A table that waits.
     *
     * @param mend the rows to mend first, as text; empty when no row has a fault
     */
    public record Waiting(BatchTable table, String mend, Instant changedAt, long version) {
    }

    /** What was taken, and how many rows wait to be mended. */
    public record Taken(int weapons, int left) {
    }

    /** The table that waits for a case that this person may see. */
    @Transactional
    public Optional<Waiting> of(Principal by, UUID caseFile) {
        CaseFile file = cases.find(by, caseFile);
        return Optional.ofNullable(em.find(WeaponBatch.class, caseFile)).map(b -> waiting(file, b));
    }

    /**
     * Keeps a table, to be looked at before it is taken.
     *
     * @param version of the table that waits and is replaced; null when none waits
     * @throws Problem {@code CHANGED_MEANWHILE} when another one waits, {@code INVALID_INPUT} as {@link BatchTable#read}
     */
    @Transactional
    public Waiting keep(Principal by, UUID caseFile, Long version, String text, Component otherwise) {
        BatchTable table = BatchTable.read(text, otherwise);
        return write(by, caseFile, version, table.rows());
    }

    /** Puts mended rows in the place of those that {@link Waiting#mend} gave; a row that is not among them any more is dropped. */
    @Transactional
    public Waiting mend(Principal by, UUID caseFile, Long version, String text, Component otherwise) {
        WeaponBatch batch = demand(caseFile, version);
        Set<Integer> mended = rows(batch).stream().filter(r -> !r.good()).limit(MENDED).map(BatchRow::number).collect(Collectors.toSet());
        List<BatchRow> rows = new ArrayList<>(rows(batch).stream().filter(r -> r.good() || !mended.contains(r.number())).toList());
        rows.addAll(BatchTable.read(text, otherwise).rows());
        rows.sort(Comparator.comparingInt(BatchRow::number));
        return write(by, caseFile, version, rows);
    }

    /** Takes the rows without fault as weapons of the case; the others stay. */
    @Transactional
    public Taken take(Principal by, UUID caseFile, Long version) {
        WeaponBatch batch = demand(caseFile, version);
        CaseFile file = cases.forChange(by, caseFile, null);
        BatchTable table = new BatchTable(rows(batch));
        List<BatchRow> good = table.good();
        if (good.size() + file.firearms().size() > MOST) {
            throw Problem.invalid(new Issue("table", "tooManyRows", Map.of("max", String.valueOf(MOST))));
        }
        good.forEach(r -> file.add(new Firearm(r.weapon())));
        List<BatchRow> left = table.faulty();
        if (left.isEmpty()) {
            em.remove(batch);
        } else {
            batch.write(BatchTable.write(left), clock.instant());
        }
        ledger.append(caseFile, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "firearms", "weapons", String.valueOf(good.size()), "left", String.valueOf(left.size())));
        return new Taken(good.size(), left.size());
    }

    /** Drops the table that waits. */
    @Transactional
    public void discard(Principal by, UUID caseFile, Long version) {
        cases.forChange(by, caseFile, null);
        em.remove(demand(caseFile, version));
        ledger.append(caseFile, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "table", "rows", "0"));
    }

    private Waiting write(Principal by, UUID caseFile, Long version, Collection<BatchRow> rows) {
        CaseFile file = cases.forChange(by, caseFile, null);
        if (rows.size() > MOST) {
            throw Problem.invalid(new Issue("table", "tooManyRows", Map.of("max", String.valueOf(MOST))));
        }
        WeaponBatch batch = em.find(WeaponBatch.class, caseFile);
        if (batch == null) {
            batch = new WeaponBatch(caseFile, BatchTable.write(rows), clock.instant());
            em.persist(batch);
        } else {
            demand(caseFile, version).write(BatchTable.write(rows), clock.instant());
        }
        em.flush();
        ledger.append(caseFile, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "table", "rows", String.valueOf(rows.size())));
        return waiting(file, batch);
    }

    private WeaponBatch demand(UUID caseFile, Long version) {
        WeaponBatch batch = em.find(WeaponBatch.class, caseFile);
        if (batch == null || version == null || version != batch.version()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of("case", caseFile.toString(), "version", batch == null ? "" : String.valueOf(batch.version())));
        }
        return batch;
    }

    private static List<BatchRow> rows(WeaponBatch batch) {
        return BatchTable.read(batch.rows(), null).rows();
    }

    private static Waiting waiting(CaseFile file, WeaponBatch batch) {
        BatchTable table = new BatchTable(rows(batch)).beside(file.firearms().stream().map(Firearm::description).toList());
        List<BatchRow> faulty = table.faulty().stream().limit(MENDED).toList();
        return new Waiting(table, faulty.isEmpty() ? "" : BatchTable.write(faulty), batch.changedAt(), batch.version());
    }
}
