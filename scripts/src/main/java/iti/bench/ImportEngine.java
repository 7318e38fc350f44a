package iti.bench;

import iti.access.People;
import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.problem.Problem;
import iti.register.Chunk;
import iti.register.ColumnMapping;
import iti.register.FirstLoad;
import iti.register.ImportFiles;
import iti.register.ImportRounds;
import iti.register.ImportRun;
import iti.register.ImportState;
import iti.register.ImportSteps;
import iti.register.Imports;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The import of the server, with transactions by hand: one entity manager and one connection for each step. */
final class ImportEngine implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Imports imports;
    private final ImportFiles files;
    private final ImportRounds rounds;
    private final Principal custodian;

    ImportEngine(DataSource database, Path data) {
        factory = Persistence.createEntityManagerFactory("tracing", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", database, "eclipselink.jdbc.exclusive-connection.mode", "Always", "eclipselink.session-name", UUID.randomUUID().toString()));
        EntityManager em = ofTransaction();
        Ledger ledger = new Ledger(em, Clock.systemUTC());
        files = new ImportFiles(data.toString());
        imports = new Imports(em, files, ledger, Clock.systemUTC());
        rounds = new ImportRounds(new Steps(em, files, ledger), files, Clock.systemUTC());
        UUID id = act(() -> new People(em, ledger).addFirst("custodian", "Custodian", "Registers", "correct horse battery staple").id());
        custodian = new Principal(id, "custodian", "Custodian", new UUID(0, 1), "Registers", Set.of(Role.CUSTODIAN));
    }

    /**
     * Times of one import, seconds.
     *
     * @param received to disk
     * @param checked  read through
     * @param loaded   loaded and indexed
     * @param rows     loaded
     */
    record Times(double received, double checked, double loaded, long rows) {
    }

    /** @throws IOException when it did not come to its end */
    Times load(Path file) throws IOException {
        long start = System.nanoTime();
        ImportRun run;
        try (InputStream content = Files.newInputStream(file)) {
            ImportFiles.Kept kept = files.keep(custodian, file.getFileName().toString(), content);
            run = act(() -> imports.receive(custodian, kept));
        }
        double received = seconds(start);
        ColumnMapping mapping = act(() -> imports.proposal(custodian, run.id(), null));
        does(() -> imports.check(custodian, run.id(), "Benchmark", mapping));
        start = System.nanoTime();
        rounds.round();
        double checked = seconds(start);
        does(() -> imports.load(custodian, run.id()));
        start = System.nanoTime();
        rounds.round();
        double loaded = seconds(start);
        ImportRun done = act(() -> imports.find(custodian, run.id()));
        if (done.state() != ImportState.LOADED) {
            throw new IOException("The import ended as " + done.state() + ".");
        }
        return new Times(received, checked, loaded, done.loaded());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private EntityManager ofTransaction() {
        return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(current.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void does(Runnable act) {
        act(() -> {
            act.run();
            return null;
        });
    }

    private <T> T act(Supplier<T> act) {
        try (EntityManager em = factory.createEntityManager()) {
            current.set(em);
            em.getTransaction().begin();
            try {
                T result = act.get();
                em.getTransaction().commit();
                return result;
            } catch (Problem e) {
                em.getTransaction().rollback();
                throw new IllegalStateException(e.getMessage(), e);
            }
        } finally {
            current.remove();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    /** What the server does by its annotations. */
    private final class Steps extends ImportSteps {

        Steps(EntityManager em, ImportFiles files, Ledger ledger) {
            super(em, files, ledger, Clock.systemUTC());
        }

        @Override
        public Optional<ImportRun> claim(UUID worker) {
            return act(() -> super.claim(worker));
        }

        @Override
        public void begin(UUID id, UUID worker) {
            does(() -> super.begin(id, worker));
        }

        @Override
        public boolean commit(UUID id, UUID worker, Chunk chunk, long faultBytes) {
            return act(() -> super.commit(id, worker, chunk, faultBytes));
        }

        @Override
        public boolean isFirst(UUID id) {
            return act(() -> super.isFirst(id));
        }

        @Override
        public List<FirstLoad.Index> indexes(UUID id, UUID worker) {
            return act(() -> super.indexes(id, worker));
        }

        @Override
        public boolean index(UUID id, UUID worker, FirstLoad.Index index) {
            return act(() -> super.index(id, worker, index));
        }

        @Override
        public void bind(UUID id, UUID worker) {
            does(() -> super.bind(id, worker));
        }

        @Override
        public void swap(UUID id, UUID worker) {
            does(() -> super.swap(id, worker));
        }

        @Override
        public void finish(UUID id, UUID worker) {
            does(() -> super.finish(id, worker));
        }

        @Override
        public void fail(UUID id, UUID worker, String code, long row) {
            does(() -> super.fail(id, worker, code, row));
        }

        @Override
        public List<UUID> removable(List<UUID> lying, Instant overBefore) {
            return act(() -> super.removable(lying, overBefore));
        }
    }
}
