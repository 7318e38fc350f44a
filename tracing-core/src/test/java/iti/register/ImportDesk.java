package iti.register;

import iti.access.People;
import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.persistence.Databases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Imports on one new database and one directory; each act in a transaction of its own, as the server does it. */
final class ImportDesk implements AutoCloseable {

    static final String HEAD = "register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder\n";

    final DataSource database;
    final EntityManagerFactory factory;
    final EntityManager em;
    final Ledger ledger;
    final Registers registers;
    final RegisterSearch searching;
    final ImportFiles files;
    final Imports imports;
    final Steps steps;
    final MovingClock clock = new MovingClock();
    final Principal custodian;
    final Principal officer;

    /** Stands still until it is moved. */
    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T10:00:00Z");

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What happens around the commit of a chunk. */
    interface AtCommit {
        void before(int chunk);

        void after(int chunk);
    }

    ImportDesk(Databases kind, Path data) {
        database = kind.fresh();
        factory = Databases.entities(database);
        em = factory.createEntityManager();
        ledger = new Ledger(em, clock);
        registers = new Registers(em, ledger);
        searching = new RegisterSearch(em, ledger, registers, new SearchQuota(em, ledger, clock, 100_000, 100_000));
        files = new ImportFiles(data.toString());
        imports = new Imports(em, files, ledger, clock);
        steps = new Steps(new AtCommit() {
            @Override
            public void before(int chunk) {
            }

            @Override
            public void after(int chunk) {
            }
        });
        UUID user = act(() -> new People(em, ledger).addFirst("custodian", "Ida Custodian", "Registers", "correct horse battery staple").id());
        custodian = new Principal(user, "custodian", "Ida Custodian", UUID.randomUUID(), "Registers", Set.of(Role.CUSTODIAN));
        officer = new Principal(UUID.randomUUID(), "officer", "Officer", UUID.randomUUID(), "Unit", Set.of(Role.OFFICER));
    }

    <T> T act(Supplier<T> act) {
        em.getTransaction().begin();
        boolean done = false;
        try {
            T result = act.get();
            em.getTransaction().commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    private void does(Runnable act) {
        act(() -> {
            act.run();
            return null;
        });
    }

    ImportRun receive(String name, byte[] content) throws IOException {
        ImportFiles.Kept kept = files.keep(custodian, name, new ByteArrayInputStream(content));
        return act(() -> imports.receive(custodian, kept));
    }

    ImportRun receive(String csv, Charset charset) throws IOException {
        return receive("records.csv", csv.getBytes(charset));
    }

    ImportRun receive(String csv) throws IOException {
        return receive(csv, StandardCharsets.UTF_8);
    }

    void check(ImportRun run) {
        check(run, "Norrholt", act(() -> imports.proposal(custodian, run.id(), null)));
    }

    void check(ImportRun run, String source, ColumnMapping mapping) {
        does(() -> imports.check(custodian, run.id(), source, mapping));
    }

    void load(ImportRun run) {
        does(() -> imports.load(custodian, run.id()));
    }

    void cancel(ImportRun run) {
        does(() -> imports.cancel(custodian, run.id()));
    }

    /** What a process does that finds work. */
    void work(Steps steps, int chunk) throws IOException, InterruptedException {
        UUID worker = UUID.randomUUID();
        for (Optional<ImportRun> run = steps.claim(worker); run.isPresent(); run = steps.claim(worker)) {
            new ImportPass(steps, files, worker, chunk).run(run.get());
        }
    }

    void work() throws IOException, InterruptedException {
        work(steps, 7);
    }

    /** Read through, loaded, and as it stands then. */
    ImportRun whole(ImportRun run) throws IOException, InterruptedException {
        check(run);
        work();
        load(run);
        work();
        return now(run);
    }

    ImportRun now(ImportRun run) {
        return act(() -> imports.find(custodian, run.id()));
    }

    String refused(ImportRun run, Charset charset) throws IOException {
        return new String(refused(run), charset);
    }

    byte[] refused(ImportRun run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeRefused(custodian, run.id(), "row", "why", f -> f.column() + " " + f.code(), out);
        return out.toByteArray();
    }

    SearchResult search(String serial) {
        return act(() -> searching.search(officer, Ledger.INSTALLATION, null, SearchPurpose.DOMESTIC_CHECK, SearchQuery.of(serial, null, null, null)));
    }

    List<String> exact(String serial) {
        return search(serial).of(MatchGroup.EXACT).stream().map(c -> c.record().serial().engraved()).toList();
    }

    long records() {
        return act(() -> registers.all().stream().mapToLong(Register::records).sum());
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }

    /** The steps, each in its transaction. */
    final class Steps extends ImportSteps {

        private final AtCommit atCommit;
        private int chunks;

        Steps(AtCommit atCommit) {
            super(em, files, ledger, clock);
            this.atCommit = atCommit;
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
            int number = ++chunks;
            atCommit.before(number);
            boolean committed = act(() -> super.commit(id, worker, chunk, faultBytes));
            atCommit.after(number);
            return committed;
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
