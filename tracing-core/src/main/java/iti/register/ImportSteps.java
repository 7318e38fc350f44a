package iti.register;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The steps of an import, each one transaction: what it writes and how far it is are committed together. */
@ApplicationScoped
public class ImportSteps {

    /** A process that has not been heard of for so long has died; another one, or itself after a restart, goes on. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONG_LEASE = Duration.ofMinutes(30);

    private final EntityManager em;
    private final ImportFiles files;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public ImportSteps(EntityManager em, ImportFiles files, Ledger ledger, Clock clock) {
        this.em = em;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes the oldest import that waits and whose file lies here. One file is loaded at a time: the first load must be alone. */
    @Transactional
    public Optional<ImportRun> claim(UUID worker) {
        Instant now = clock.instant();
        List<ImportRun> waiting = em.createQuery("select r from ImportRun r where r.state in (iti.register.ImportState.CHECKING, iti.register.ImportState.LOADING)"
                + " order by r.receivedAt", ImportRun.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        for (ImportRun run : waiting) {
            boolean alone = run.state() == ImportState.CHECKING || waiting.stream().noneMatch(o -> o != run && o.state() == ImportState.LOADING
                    && (!o.claimable(now) || o.firstLoad()));
            if (run.claimable(now) && alone && files.here(run.id())) {
                run.claimed(worker, now.plus(LEASE), now);
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** Decides, once, whether this is the first load of empty registers. */
    @Transactional
    public void begin(UUID id, UUID worker) {
        ImportRun run = mine(id, worker);
        long records = registers().values().stream().mapToLong(Register::records).sum();
        Connection connection = em.unwrap(Connection.class);
        try {
            if (run.state() == ImportState.LOADING && run.rowsRead() == 0 && !run.firstLoad() && records == 0 && RecordWriter.postgresql(connection)) {
                new FirstLoad(connection).begin();
                run.beside();
            }
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    /**
     * Writes one chunk.
     *
     * @param faultBytes length of the list of refused rows with those of this chunk
     * @return false when the import was given up: nothing of the chunk was written
     */
    @Transactional
    public boolean commit(UUID id, UUID worker, Chunk chunk, long faultBytes) {
        ImportRun run = mine(id, worker);
        Instant now = clock.instant();
        try {
            Connection connection = em.unwrap(Connection.class);
            if (givenUp(run, connection)) {
                return false;
            }
            long loaded = run.state() == ImportState.CHECKING ? chunk.rows().size() - known(connection, chunk.rows()) : write(connection, run, chunk);
            Tallies tallies = new Tallies(connection, id);
            tallies.add(ImportTally.Kind.FAULT, chunk.faults());
            tallies.add(ImportTally.Kind.WARNING, chunk.warnings());
            run.progressed(chunk, loaded, faultBytes);
            run.keep(now.plus(LEASE), now);
            return true;
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private static long known(Connection connection, List<RegisterRow> rows) throws SQLException {
        long known = 0;
        try (KnownRows registers = new KnownRows(connection)) {
            for (int from = 0; from < rows.size(); from += KnownRows.SIZE) {
                known += registers.among(rows.subList(from, Math.min(rows.size(), from + KnownRows.SIZE)).stream().map(r -> ByteBuffer.wrap(r.digest())).toList()).size();
            }
        }
        return known;
    }

    private long write(Connection connection, ImportRun run, Chunk chunk) throws SQLException {
        if (run.firstLoad()) {
            RecordWriter.Written written = new FirstLoad(connection).append(chunk.rows());
            new Tallies(connection, run.id()).add(written);
            return written.count();
        }
        RecordWriter.Written written = RecordWriter.of(connection).write(chunk.rows());
        Map<RegisterKind, Register> registers = registers();
        Instant now = clock.instant();
        written.records().forEach((kind, count) -> registers.get(kind).loaded(count, now));
        new Tallies(connection, run.id()).add(new RecordWriter.Written(written.records(), Map.of()));
        return written.count();
    }

    /** Whether it is the first load of empty registers. */
    @Transactional
    public boolean isFirst(UUID id) {
        return em.find(ImportRun.class, id).firstLoad();
    }

    /** The indexes that a first load makes, one step for each. */
    @Transactional
    public List<FirstLoad.Index> indexes(UUID id, UUID worker) {
        ImportRun run = mine(id, worker);
        run.enter(ImportPhase.INDEXES);
        run.keep(clock.instant().plus(LONG_LEASE), clock.instant());
        try {
            return new FirstLoad(em.unwrap(Connection.class)).indexes();
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    /** @return false when the import was given up: nothing of it is left */
    @Transactional
    public boolean index(UUID id, UUID worker, FirstLoad.Index index) {
        ImportRun run = mine(id, worker);
        try {
            Connection connection = em.unwrap(Connection.class);
            if (givenUp(run, connection)) {
                return false;
            }
            FirstLoad load = new FirstLoad(connection);
            if (load.index(index)) {
                RecordWriter.Written counted = load.count();
                em.createQuery("delete from ImportTally t where t.key.run = :run and t.key.kind in :kinds").setParameter("run", id)
                        .setParameter("kinds", List.of(ImportTally.Kind.REGISTER, ImportTally.Kind.SHAPE)).executeUpdate();
                new Tallies(connection, id).add(counted);
                run.recounted(counted.count());
            }
            run.keep(clock.instant().plus(LONG_LEASE), clock.instant());
            return true;
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private boolean givenUp(ImportRun run, Connection connection) throws SQLException {
        if (!run.cancelAsked()) {
            return false;
        }
        if (run.firstLoad()) {
            new FirstLoad(connection).giveUp();
        }
        run.cancelled(clock.instant());
        return true;
    }

    /** Binds holders to records and gathers what the planner of the database needs. */
    @Transactional
    public void bind(UUID id, UUID worker) {
        ImportRun run = mine(id, worker);
        try {
            new FirstLoad(em.unwrap(Connection.class)).bind();
        } catch (SQLException e) {
            throw unwritable(e);
        }
        run.enter(ImportPhase.SWAP);
    }

    /** Puts a first load in the place of the empty registers. */
    @Transactional
    public void swap(UUID id, UUID worker) {
        ImportRun run = mine(id, worker);
        try {
            Connection connection = em.unwrap(Connection.class);
            new FirstLoad(connection).swap();
            Map<String, Long> shapes = new TreeMap<>();
            Map<RegisterKind, Register> registers = registers();
            tallies(id).forEach(t -> {
                if (t.kind() == ImportTally.Kind.SHAPE) {
                    shapes.put(t.name(), t.rows());
                } else if (t.kind() == ImportTally.Kind.REGISTER) {
                    registers.get(RegisterKind.valueOf(t.name())).loaded(t.rows(), clock.instant());
                }
            });
            new SerialShapes(connection).add(shapes);
        } catch (SQLException e) {
            throw unwritable(e);
        }
        finish(run);
    }

    /** All rows are read. */
    @Transactional
    public void finish(UUID id, UUID worker) {
        finish(mine(id, worker));
    }

    private void finish(ImportRun run) {
        if (run.state() == ImportState.LOADING) {
            Map<String, String> details = new TreeMap<>(Map.of("import", run.id().toString(), "sha256", run.sha256(), "loaded", String.valueOf(run.loaded()),
                    "known", String.valueOf(run.known()), "refused", String.valueOf(run.refused())));
            tallies(run.id()).stream().filter(t -> t.kind() == ImportTally.Kind.REGISTER).forEach(t -> details.put(t.name(), String.valueOf(t.rows())));
            ledger.append(Ledger.INSTALLATION, run.receivedBy(), LedgerAct.REGISTER_LOADED, details);
        }
        run.finish(clock.instant());
    }

    /** It cannot be read any further. */
    @Transactional
    public void fail(UUID id, UUID worker, String code, long row) {
        ImportRun run = mine(id, worker);
        try {
            if (run.firstLoad()) {
                new FirstLoad(em.unwrap(Connection.class)).giveUp();
            }
        } catch (SQLException e) {
            throw unwritable(e);
        }
        run.fail(code, row, clock.instant());
    }

    /** Imports that were over before then and of which something may still lie on disk, and identities among these that no import has. */
    @Transactional
    public List<UUID> removable(List<UUID> lying, Instant overBefore) {
        return lying.stream().filter(id -> {
            ImportRun run = em.find(ImportRun.class, id);
            if (run != null && run.state().over() && run.finishedAt().isBefore(overBefore)) {
                run.filesRemoved();
            }
            return run == null || run.filesGone();
        }).toList();
    }

    private List<ImportTally> tallies(UUID id) {
        return em.createQuery("select t from ImportTally t where t.key.run = :run", ImportTally.class).setParameter("run", id).getResultList();
    }

    private Map<RegisterKind, Register> registers() {
        Map<RegisterKind, Register> registers = new TreeMap<>();
        for (RegisterKind kind : RegisterKind.values()) {
            registers.put(kind, em.find(Register.class, kind, LockModeType.PESSIMISTIC_WRITE));
        }
        return registers;
    }

    private ImportRun mine(UUID id, UUID worker) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!worker.equals(run.worker())) {
            throw new IllegalStateException("Another process goes on with this import.");
        }
        return run;
    }

    private static IllegalStateException unwritable(SQLException e) {
        return new IllegalStateException("The registers could not be written; the import goes on from its last committed row.", e);
    }
}
