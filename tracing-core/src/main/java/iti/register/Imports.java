package iti.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.register.ImportReport.Fault;
import iti.register.source.BrokenSource;
import iti.register.source.TextForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Files on their way into the registers, and what a custodian does with them. Reading and loading itself goes on in {@link ImportRounds}. */
@ApplicationScoped
public class Imports {

    private static final int LISTED = 50;
    private static final int SHOWN_ROWS = 5;

    private final EntityManager em;
    private final ImportFiles files;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Imports(EntityManager em, ImportFiles files, Ledger ledger, Clock clock) {
        this.em = em;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes in a file that {@link ImportFiles#keep} has put down, with the mapping that its headings suggest. */
    @Transactional
    public ImportRun receive(Principal by, ImportFiles.Kept file) {
        by.demand(Permission.LOAD_REGISTERS);
        ImportRun run = new ImportRun(file.id(), file.fileName(), file.format(), file.size(), file.sha256(), by, clock.instant());
        run.readAs(file.form(), file.headings());
        em.persist(run);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REGISTER_FILE_RECEIVED, Map.of("import", file.id().toString(), "sha256", file.sha256(),
                "bytes", String.valueOf(file.size())));
        return run;
    }

    /** The newest imports, newest first. */
    @Transactional
    public List<ImportRun> newest(Principal by) {
        by.demand(Permission.LOAD_REGISTERS);
        return em.createQuery("select r from ImportRun r order by r.receivedAt desc", ImportRun.class).setMaxResults(LISTED).getResultList();
    }

    /** @throws Problem {@code NOT_FOUND} */
    @Transactional
    public ImportRun find(Principal by, UUID id) {
        by.demand(Permission.LOAD_REGISTERS);
        ImportRun run = em.find(ImportRun.class, id);
        if (run == null) {
            throw Problem.notFound();
        }
        return run;
    }

    /** Faults, or what a person should look at, the most frequent first. */
    @Transactional
    public List<ImportTally> tallies(Principal by, UUID id, ImportTally.Kind kind) {
        by.demand(Permission.LOAD_REGISTERS);
        return em.createQuery("select t from ImportTally t where t.key.run = :run and t.key.kind = :kind order by t.rows desc, t.key.name", ImportTally.class)
                .setParameter("run", id).setParameter("kind", kind).setMaxResults(LISTED).getResultList();
    }

    /** Names of the record holders whose files were read before. */
    @Transactional
    public List<String> sources(Principal by) {
        by.demand(Permission.LOAD_REGISTERS);
        return em.createQuery("select s.name from ImportSource s order by s.name", String.class).getResultList();
    }

    /** How the columns are read: as was said, else as this source's files were read before, else as the headings suggest. */
    @Transactional
    public ColumnMapping proposal(Principal by, UUID id, String source) {
        ImportRun run = find(by, id);
        if (run.mapping() != null && (source == null || source.equals(run.source()))) {
            return run.mapping().onto(run.headings());
        }
        ImportSource known = source == null ? null : em.find(ImportSource.class, source);
        return known == null ? ColumnMapping.proposed(run.headings()) : known.mapping().onto(run.headings());
    }

    /** The first rows of the file as they are read now; empty when it does not lie here (any more). */
    @Transactional
    public List<List<String>> beginning(Principal by, UUID id) {
        ImportRun run = find(by, id);
        try {
            return files.here(id) ? files.beginning(id, run.form(), SHOWN_ROWS) : List.of();
        } catch (BrokenSource e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says in which encoding a CSV file is, and what stands between its cells.
     *
     * @throws Problem {@code INVALID_INPUT} when it has no headings then
     */
    @Transactional
    public void readAs(Principal by, UUID id, TextForm form) {
        ImportRun run = locked(by, id);
        try {
            run.readAs(form, files.headings(id, form));
        } catch (BrokenSource e) {
            throw Problem.invalid(new Issue("charset", e.code(), Map.of("row", String.valueOf(e.row()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says whose file it is and how its columns are read, and keeps that for the next file of this source; then it is read through.
     *
     * @throws Problem {@code INVALID_INPUT} with all issues, see {@link ColumnMapping#issues}
     */
    @Transactional
    public void check(Principal by, UUID id, String source, ColumnMapping mapping) {
        ImportRun run = locked(by, id);
        Issues issues = new Issues().demandText(source, "source").limit(source, 120, "source");
        mapping.issues(run.headings()).list().forEach(issues::add);
        issues.throwIfAny();
        String name = source.strip();
        ImportSource kept = em.find(ImportSource.class, name);
        if (kept == null) {
            kept = new ImportSource(name);
            em.persist(kept);
        }
        kept.reads(mapping, clock.instant());
        run.map(name, mapping);
        forget(run);
        run.check(clock.instant());
    }

    /** Loads what was read through. */
    @Transactional
    public void load(Principal by, UUID id) {
        ImportRun run = locked(by, id);
        forget(run);
        run.load(clock.instant());
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REGISTER_LOAD_BEGUN, Map.of("import", id.toString(), "sha256", run.sha256()));
    }

    /** Gives it up. Where a process is at work, it stops after the rows it is at. */
    @Transactional
    public void cancel(Principal by, UUID id) {
        ImportRun run = locked(by, id);
        run.askToCancel();
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REGISTER_LOAD_CANCELLED, Map.of("import", id.toString(), "sha256", run.sha256()));
        if (!run.state().working()) {
            run.cancelled(clock.instant());
        }
    }

    /** The first refused rows, each with all its faults. */
    @Transactional
    public List<ImportReport.RefusedRow> refused(Principal by, UUID id, int count) {
        find(by, id);
        try {
            return FaultFile.first(files.refused(id), count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all refused rows in the format of the file they came from, with two more columns: their number, and why.
     *
     * @param row   heading of the number
     * @param why   heading of the reasons
     * @param words a fault in words
     */
    @Transactional
    public void writeRefused(Principal by, UUID id, String row, String why, Function<Fault, String> words, OutputStream out) throws IOException {
        ImportRun run = find(by, id);
        FaultFile.write(files.refused(id), run.headings(), run.format(), run.form(), new FaultFile.Wording(row, why, words), out);
    }

    private void forget(ImportRun run) {
        em.createQuery("delete from ImportTally t where t.key.run = :run").setParameter("run", run.id()).executeUpdate();
    }

    private ImportRun locked(Principal by, UUID id) {
        by.demand(Permission.LOAD_REGISTERS);
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw Problem.notFound();
        }
        return run;
    }
}
