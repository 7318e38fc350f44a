package iti.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Loads records from CSV (ITI 11), also those that a closed company left to the State (ITI 13): UTF-8 with or without a byte
 * order mark, {@code ,} or {@code ;} between cells, heading row
 * {@code register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder} in any order,
 * of which the first three are needed. Read as a stream; a faulty row is refused with all its faults and the others are
 * loaded; a row that is there already is counted and left. One transaction; loads wait for each other.
 */
@ApplicationScoped
public class RegisterImport {

    private static final int HEADING_LIMIT = 4096;

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
     *                 {@code csvBroken} (with {@code row}); then nothing was loaded
     */
    @Transactional
    public ImportReport load(Principal by, InputStream csv) {
        by.demand(Permission.LOAD_REGISTERS);
        Map<RegisterKind, Register> registers = lock();
        Loading loading = new Loading();
        try {
            RecordBatch batch = new RecordBatch(em.unwrap(Connection.class));
            loading.rows(csv, batch);
            batch.finish();
            Instant now = clock.instant();
            batch.seen().forEach((kind, loaded) -> registers.get(kind).loaded(loaded, now));
            ImportReport report = loading.report(batch);
            ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REGISTER_LOADED, details(report, batch));
            return report;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Issue.of("file", "notUtf8"));
        } catch (IOException e) {
            throw Problem.invalid(new Issue("file", "csvBroken", Map.of("row", String.valueOf(loading.read + 2))));
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

    private static Map<String, String> details(ImportReport report, RecordBatch batch) {
        Map<String, String> details = new TreeMap<>(Map.of("read", String.valueOf(report.read()), "loaded", String.valueOf(report.loaded()),
                "known", String.valueOf(report.known()), "refused", String.valueOf(report.refused())));
        batch.seen().forEach((kind, loaded) -> details.put(kind.name(), String.valueOf(loaded)));
        return details;
    }

    private static final class Loading {

        private long read;
        private long refused;
        private final List<ImportReport.RefusedRow> faulty = new ArrayList<>();

        void rows(InputStream csv, RecordBatch batch) throws IOException, SQLException {
            BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
            CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true).setTrim(false)
                    .setAllowMissingColumnNames(true).setIgnoreEmptyLines(true).setDelimiter(delimiter(reader)).get().parse(reader);
            demandColumns(parser);
            Iterator<CSVRecord> rows = parser.iterator();
            while (next(rows)) {
                row(rows.next(), batch);
            }
        }

        private boolean next(Iterator<CSVRecord> rows) throws IOException {
            try {
                return rows.hasNext();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private void row(CSVRecord csv, RecordBatch batch) throws SQLException {
            read++;
            List<ImportReport.Fault> faults = new ArrayList<>();
            RegisterRow row = RegisterRow.read(csv, faults);
            if (row != null) {
                batch.add(row);
                return;
            }
            refused++;
            if (faulty.size() < ImportReport.LISTED) {
                faulty.add(new ImportReport.RefusedRow(csv.getRecordNumber() + 1, List.copyOf(faults)));
            }
        }

        ImportReport report(RecordBatch batch) {
            return new ImportReport(read, batch.loaded(), read - refused - batch.loaded(), refused, List.copyOf(faulty));
        }

        private static void demandColumns(CSVParser parser) {
            Issues issues = new Issues();
            RegisterRow.NEEDED.stream().filter(column -> !parser.getHeaderMap().containsKey(column))
                    .forEach(column -> issues.add(new Issue("file", "columnMissing", Map.of("column", column))));
            Set<String> seen = new HashSet<>();
            parser.getHeaderNames().stream().map(column -> column.toLowerCase(Locale.ROOT)).filter(column -> !column.isBlank() && !seen.add(column))
                    .filter(RegisterRow.COLUMNS::contains).forEach(column -> issues.add(new Issue("file", "columnTwice", Map.of("column", column))));
            issues.throwIfAny();
        }

        private static String delimiter(BufferedReader reader) throws IOException {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            reader.mark(HEADING_LIMIT);
            char[] start = new char[HEADING_LIMIT - 1];
            int size = reader.read(start);
            reader.reset();
            String heading = size <= 0 ? "" : new String(start, 0, size).lines().findFirst().orElse("");
            return heading.chars().filter(c -> c == ';').count() > heading.chars().filter(c -> c == ',').count() ? ";" : ",";
        }
    }
}
