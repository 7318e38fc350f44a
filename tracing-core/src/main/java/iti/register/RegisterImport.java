package iti.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.register.source.BrokenSource;
import iti.register.source.CsvRows;
import iti.register.source.SourceRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Loads a small file at once (ITI 11), also what a closed company left to the State (ITI 13): CSV in UTF-8 with or without a byte order mark, whose
 * headings are those of our template in any order, of which {@code register}, {@code serial} and {@code maker} are needed. A faulty row is refused
 * with all its faults and the others are loaded; a row that is there already is counted and left. One transaction; for whatever is larger or
 * looks different there is {@link Imports}.
 */
@ApplicationScoped
public class RegisterImport {

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public RegisterImport(EntityManager em, Ledger ledger, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Loads a file.
     *
     * @param csv is read to its end and not closed
     * @throws Problem {@code INVALID_INPUT} when the file as a whole cannot be read: {@code columnMissing} and {@code columnTwice} (with {@code column}), {@code notUtf8},
     *                 {@code csvBroken} (with {@code row}), {@code firstLoadRuns}; then nothing was loaded
     */
    @Transactional
    public ImportReport load(Principal by, InputStream csv) {
        by.demand(Permission.LOAD_REGISTERS);
        Map<RegisterKind, Register> registers = lock();
        if (!em.createQuery("select r.id from ImportRun r where r.state = iti.register.ImportState.LOADING and r.firstLoad = true").getResultList().isEmpty()) {
            throw Problem.invalid(Issue.of("file", "firstLoadRuns"));
        }
        Loading loading = new Loading();
        try {
            loading.rows(csv, em.unwrap(Connection.class));
            Instant now = clock.instant();
            loading.seen.forEach((kind, loaded) -> registers.get(kind).loaded(loaded, now));
            ImportReport report = loading.report();
            ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REGISTER_LOADED, loading.details());
            return report;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Issue.of("file", "notUtf8"));
        } catch (BrokenSource e) {
            throw Problem.invalid(new Issue("file", e.code(), Map.of("row", String.valueOf(e.row()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be received, nothing was loaded.", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The registers could not be written, nothing was loaded.", e);
        }
    }

    private Map<RegisterKind, Register> lock() {
        Map<RegisterKind, Register> registers = new EnumMap<>(RegisterKind.class);
        for (RegisterKind kind : RegisterKind.values()) {
            registers.put(kind, em.find(Register.class, kind, LockModeType.PESSIMISTIC_WRITE));
        }
        return registers;
    }

    private static final class Loading {

        private long read;
        private long refused;
        private long loaded;
        private final List<ImportReport.RefusedRow> faulty = new ArrayList<>();
        /** Registers that the file has rows for, with the number of new ones. */
        private final Map<RegisterKind, Long> seen = new EnumMap<>(RegisterKind.class);

        void rows(InputStream csv, Connection connection) throws IOException, SQLException {
            BufferedReader text = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
            try (SourceRows rows = CsvRows.ofHeaded(text)) {
                List<String> headings = rows.headings().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
                ColumnMapping mapping = ColumnMapping.template(headings);
                Issues issues = new Issues();
                mapping.issues(headings).list().forEach(i -> issues.add(new Issue("file", i.code(), i.args())));
                issues.throwIfAny();
                RowReading reading = new RowReading(mapping, headings);
                for (Chunk chunk = Chunk.read(rows, reading, 1, RecordWriter.CHUNK);; chunk = Chunk.read(rows, reading, chunk.lastRow(), RecordWriter.CHUNK)) {
                    add(chunk, RecordWriter.of(connection).write(chunk.rows()));
                    if (chunk.last()) {
                        return;
                    }
                }
            }
        }

        private void add(Chunk chunk, RecordWriter.Written written) {
            read += chunk.rows().size() + chunk.refused().size();
            refused += chunk.refused().size();
            loaded += written.count();
            chunk.rows().forEach(row -> seen.putIfAbsent(row.register(), 0L));
            written.records().forEach((kind, count) -> seen.merge(kind, count, Long::sum));
            chunk.refused().stream().limit(ImportReport.LISTED - faulty.size()).map(r -> new ImportReport.RefusedRow(r.row().number(), List.copyOf(r.faults())))
                    .forEach(faulty::add);
        }

        ImportReport report() {
            return new ImportReport(read, loaded, read - refused - loaded, refused, List.copyOf(faulty));
        }

        Map<String, String> details() {
            ImportReport report = report();
            Map<String, String> details = new TreeMap<>(Map.of("read", String.valueOf(report.read()), "loaded", String.valueOf(report.loaded()),
                    "known", String.valueOf(report.known()), "refused", String.valueOf(report.refused())));
            seen.forEach((kind, count) -> details.put(kind.name(), String.valueOf(count)));
            return details;
        }
    }
}
