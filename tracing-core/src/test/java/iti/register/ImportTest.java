package iti.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.register.source.TextForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ITI-11")
class ImportTest {

    private static final String HEAD = ImportDesk.HEAD;

    @TempDir
    private Path data;

    private static String made(String serial) {
        return "MANUFACTURE," + serial + ",Norrholt,NH-7,PISTOL_SELF_LOADING,9x19,2014,2014-05-06,,,XC,,\n";
    }

    private static String many(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> made("K" + (10_000 + i))).collect(Collectors.joining());
    }

    private static ImportDesk.AtCommit at(IntConsumer before, IntConsumer after) {
        return new ImportDesk.AtCommit() {
            @Override
            public void before(int chunk) {
                before.accept(chunk);
            }

            @Override
            public void after(int chunk) {
                after.accept(chunk);
            }
        };
    }

    private static IntConsumer dieAt(int chunk) {
        return now -> {
            if (now == chunk) {
                throw new IllegalStateException("killed");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFileIsReadThroughThenLoadedAndItsRefusedRowsComeBackInItsOwnForm(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data)) {
            Charset cyrillic = Charset.forName("windows-1251");
            String csv = "Serial No;Manufacturer;Date sold;Buyer;Owner\n00471-А;Норрхольт;6.5.2014;Орла;Ильзе\n\n;Норрхольт;6.5.2014;;\nЖ-17;Норрхольт;31.2.2014;\"Орла;\nОрла\";\n";
            ImportRun run = desk.receive(csv, cyrillic);
            assertEquals(new TextForm(cyrillic, ';'), run.form());
            ColumnMapping proposed = desk.act(() -> desk.imports.proposal(desk.custodian, run.id(), null));
            assertEquals(Map.of(RecordColumn.SERIAL, "Serial No", RecordColumn.MAKER, "Manufacturer", RecordColumn.EVENT_DATE, "Date sold",
                    RecordColumn.TO_PARTY, "Buyer", RecordColumn.HOLDER, "Owner"), proposed.columns());
            assertEquals(List.of("00471-А", "Норрхольт", "6.5.2014", "Орла", "Ильзе"), desk.act(() -> desk.imports.beginning(desk.custodian, run.id())).get(0));
            assertEquals("columnMissing", assertThrows(Problem.class, () -> desk.check(run, "Norrholt sales", proposed)).issues().get(0).code());

            ColumnMapping said = new ColumnMapping(proposed.columns(), RegisterKind.LICENCE, DateForm.DAY_FIRST);
            desk.check(run, "Norrholt sales", said);
            desk.work();
            ImportRun checked = desk.now(run);
            assertEquals(List.of(1L, 0L, 2L), List.of(checked.loaded(), checked.known(), checked.refused()));
            assertEquals(ImportState.CHECKED, checked.state());
            assertEquals(0, desk.records());

            desk.load(run);
            desk.work();
            ImportRun loaded = desk.now(run);
            assertEquals(ImportState.LOADED, loaded.state());
            assertEquals(List.of(1L, 0L, 2L, 5L), List.of(loaded.loaded(), loaded.known(), loaded.refused(), loaded.rowsRead()));
            assertEquals(List.of("00471-А"), desk.exact("00471А"));
            RegisterRecord record = desk.search("00471А").candidates().get(0).record();
            assertEquals("2014-05-06 Орла", record.eventDate() + " " + record.to());
            assertEquals(Optional.of("Ильзе"), desk.act(() -> desk.registers.holder(desk.officer, Ledger.INSTALLATION, null, SearchPurpose.DOMESTIC_CHECK, record.id())));

            assertEquals("row;why;Serial No;Manufacturer;Date sold;Buyer;Owner\r\n4;serial required;;Норрхольт;6.5.2014;;\r\n5;event_date noDate;Ж-17;Норрхольт;31.2.2014;\"Орла;\nОрла\";\r\n",
                    desk.refused(loaded, cyrillic));
            assertEquals(List.of(4L, 5L), desk.act(() -> desk.imports.refused(desk.custodian, run.id(), 10)).stream().map(ImportReport.RefusedRow::row).toList());
            assertEquals(new TreeSet<>(List.of("serial required 1 4", "event_date noDate 1 5")), new TreeSet<>(desk.act(() -> desk.imports.tallies(desk.custodian, run.id(),
                    ImportTally.Kind.FAULT)).stream().map(t -> t.column() + " " + t.code() + " " + t.rows() + " " + t.firstRow()).toList()));
            assertFalse(Files.exists(data.resolve("imports").resolve(run.id().toString()).resolve("file")), "the file names owners and is not needed any more");

            ImportRun mended = desk.receive(desk.refused(loaded, cyrillic).replace("31.2.2014", "28.2.2014"), cyrillic);
            ColumnMapping again = desk.act(() -> desk.imports.proposal(desk.custodian, mended.id(), "Norrholt sales"));
            assertEquals(said, again);
            desk.check(mended, "Norrholt sales", again);
            desk.work();
            desk.load(mended);
            desk.work();
            assertEquals(List.of(1L, 1L), List.of(desk.now(mended).loaded(), desk.now(mended).refused()));
            assertEquals(List.of("Ж-17"), desk.exact("Ж17"));
            List<LedgerAct> acts = desk.ledger.entries(Ledger.INSTALLATION).stream().map(e -> e.act()).filter(a -> a.name().startsWith("REGISTER_L") || a == LedgerAct.REGISTER_FILE_RECEIVED).toList();
            assertEquals(List.of(LedgerAct.REGISTER_FILE_RECEIVED, LedgerAct.REGISTER_LOAD_BEGUN, LedgerAct.REGISTER_LOADED, LedgerAct.REGISTER_FILE_RECEIVED,
                    LedgerAct.REGISTER_LOAD_BEGUN, LedgerAct.REGISTER_LOADED), acts);
        }
    }

    /** On PostgreSQL the first load is another way than all later ones. */
    @ParameterizedTest
    @CsvSource({"H2, 1, true", "H2, 3, false", "POSTGRESQL, 1, true", "POSTGRESQL, 3, true", "POSTGRESQL, 3, false"})
    void afterACrashItGoesOnWhereItWas(Databases database, int chunk, boolean beforeCommit) throws Exception {
        for (int round = 0; round < 2; round++) {
            try (ImportDesk desk = new ImportDesk(database, data.resolve(String.valueOf(round)))) {
                if (round == 1) {
                    desk.whole(desk.receive(HEAD + made("A1")));
                }
                ImportRun run = desk.receive(HEAD + many(0, 20) + made("") + many(20, 25) + made("--") + many(25, 30));
                desk.check(run);
                desk.work();
                desk.load(run);
                ImportDesk.Steps killed = beforeCommit ? desk.new Steps(at(dieAt(chunk), c -> { })) : desk.new Steps(at(c -> { }, dieAt(chunk)));
                assertEquals("killed", assertThrows(IllegalStateException.class, () -> desk.work(killed, 7)).getMessage());
                desk.work();
                assertEquals(ImportState.LOADING, desk.now(run).state(), "the dead process has its claim for a while");
                desk.clock.move(Duration.ofMinutes(2));
                desk.work();
                ImportRun loaded = desk.now(run);
                assertEquals(List.of(ImportState.LOADED, 30L, 0L, 2L), List.of(loaded.state(), loaded.loaded(), loaded.known(), loaded.refused()));
                assertEquals(30 + round, desk.records());
                assertEquals(List.of(22L, 28L), desk.act(() -> desk.imports.refused(desk.custodian, run.id(), 10)).stream().map(ImportReport.RefusedRow::row).toList());
                assertEquals(List.of("K10029"), desk.exact("K10029"));
                ImportRun again = desk.whole(desk.receive(HEAD + many(0, 30)));
                assertEquals(List.of(0L, 30L), List.of(again.loaded(), again.known()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenUpItStopsAndTheSameFileGoesOnLater(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data)) {
            desk.whole(desk.receive(HEAD + made("A1")));
            String csv = HEAD + many(0, 30);
            ImportRun run = desk.receive(csv);
            desk.check(run);
            desk.work();
            desk.load(run);
            ImportRun[] running = {run};
            desk.work(desk.new Steps(at(c -> { }, c -> {
                if (c == 2) {
                    desk.cancel(running[0]);
                }
            })), 7);
            assertEquals(ImportState.CANCELLED, desk.now(run).state());
            assertEquals(14, desk.now(run).loaded());
            assertEquals(15, desk.records());
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> desk.cancel(run)).kind());
            ImportRun again = desk.whole(desk.receive(csv));
            assertEquals(List.of(16L, 14L), List.of(again.loaded(), again.known()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Databases.class, names = "POSTGRESQL")
    void aFirstLoadIsSeenAsAWholeOrNotAtAll(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data)) {
            List<String> before = indexes(desk);
            String csv = HEAD + many(0, 30) + many(10, 12) + "LICENCE,K10003,Norrholt,,,,,2016-01-01,Orla,,,L-9,Ilse Quorn\n".repeat(2);
            ImportRun given = desk.receive(csv);
            desk.check(given);
            desk.work();
            desk.load(given);
            desk.work(desk.new Steps(at(c -> { }, c -> {
                if (c == 2) {
                    assertEquals(0, desk.search("K10001").count(), "nobody finds half a register");
                    desk.cancel(given);
                }
            })), 7);
            assertEquals(List.of(ImportState.CANCELLED, 0L), List.of(desk.now(given).state(), desk.records()));

            ImportRun loaded = desk.whole(desk.receive(csv));
            assertTrue(loaded.firstLoad());
            assertEquals(List.of(ImportState.LOADED, 31L, 3L, 31L), List.of(loaded.state(), loaded.loaded(), loaded.known(), desk.records()));
            assertEquals(before, indexes(desk));
            Candidate found = desk.search("K10003").candidates().get(0);
            assertEquals(Optional.of("Ilse Quorn"), desk.act(() -> desk.registers.holder(desk.officer, Ledger.INSTALLATION, null, SearchPurpose.DOMESTIC_CHECK, found.record().id())));
            assertEquals(Map.of("LDDDDD", 31L), shapes(desk));
            ImportRun more = desk.whole(desk.receive(HEAD + many(28, 40)));
            assertEquals(List.of(false, 10L, 2L), List.of(more.firstLoad(), more.loaded(), more.known()));
            assertEquals(Map.of("LDDDDD", 41L), shapes(desk));
        }
    }

    private static List<String> indexes(ImportDesk desk) throws SQLException {
        String all = "select tablename || ': ' || indexdef from pg_indexes where tablename like 'register%' union all"
                + " select conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid::regclass::text like 'register%' order by 1";
        return texts(desk, all);
    }

    private static List<String> texts(ImportDesk desk, String sql) throws SQLException {
        try (Connection connection = desk.database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> texts = new java.util.ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Map<String, Long> shapes(ImportDesk desk) throws SQLException {
        return texts(desk, "select shape || ' ' || records from serial_shape").stream().collect(Collectors.toMap(t -> t.split(" ")[0], t -> Long.valueOf(t.split(" ")[1])));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneProcessWorksOnAFileAndOnlyWhereItLies(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data); ImportDesk elsewhere = new ImportDesk(database, data.resolve("elsewhere"))) {
            ImportRun run = desk.receive(HEAD + many(0, 3));
            assertTrue(desk.steps.claim(UUID.randomUUID()).isEmpty(), "nothing was begun");
            desk.check(run);
            UUID worker = UUID.randomUUID();
            assertEquals(run.id(), desk.steps.claim(worker).orElseThrow().id());
            assertTrue(desk.steps.claim(UUID.randomUUID()).isEmpty());
            desk.clock.move(Duration.ofMinutes(2));
            UUID other = UUID.randomUUID();
            assertEquals(run.id(), desk.steps.claim(other).orElseThrow().id());
            Chunk nothing = new Chunk(1, 1, List.of(), List.of(), 0, Map.of(), Map.of(), true);
            assertThrows(IllegalStateException.class, () -> desk.steps.commit(run.id(), worker, nothing, 0), "it thought to be the one");
            assertTrue(desk.steps.commit(run.id(), other, nothing, 0));
            desk.clock.move(Duration.ofMinutes(2));
            Files.delete(data.resolve("imports").resolve(run.id().toString()).resolve("file"));
            assertTrue(desk.steps.claim(other).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFileThatIsNoneIsRefusedAndLeavesNothing(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data)) {
            assertEquals("fileNeeded", code(desk, new byte[0]));
            assertEquals("sheetOld", code(desk, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
            assertEquals("sheetBroken", code(desk, new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
            assertEquals("noHeadings", code(desk, "\n\n\n".getBytes(StandardCharsets.UTF_8)));
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> desk.files.keep(desk.officer, "a.csv", new ByteArrayInputStream(new byte[1]))).kind());
            try (var left = Files.list(data.resolve("imports"))) {
                assertEquals(0, left.count());
            }
            ImportRun run = desk.receive(HEAD + made("A1") + "MANUFACTURE,A2,\"Nor");
            desk.check(run);
            desk.work();
            ImportRun failed = desk.now(run);
            assertEquals(List.of(ImportState.FAILED, "csvBroken", 3L), List.of(failed.state(), failed.failure(), failed.failureRow()));
            assertEquals(0, desk.records());
            assertNull(failed.remaining());
        }
    }

    private static String code(ImportDesk desk, byte[] content) {
        return assertThrows(Problem.class, () -> desk.receive("x", content)).issues().get(0).code();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsOverLongAgoGoesFromTheDisk(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data)) {
            ImportRun run = desk.whole(desk.receive(HEAD + made("") + made("A1")));
            Path own = data.resolve("imports").resolve(run.id().toString());
            assertTrue(desk.now(run).faultsKept());
            List<UUID> lying = List.of(run.id(), new UUID(1, 1));
            assertEquals(List.of(new UUID(1, 1)), desk.steps.removable(lying, desk.clock.instant().minusSeconds(60)));
            assertEquals(lying, desk.steps.removable(lying, desk.clock.instant().plusSeconds(60)));
            desk.files.remove(run.id());
            assertFalse(Files.exists(own));
            assertFalse(desk.now(run).faultsKept());
        }
    }

    /** What lives after each chunk must not grow with the file: rows of six chunks would be 30 MB. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void memoryDoesNotGrowWithTheFile(Databases database) throws Exception {
        try (ImportDesk desk = new ImportDesk(database, data)) {
            int rows = database == Databases.H2 ? 16_000 : 80_000;
            ImportRun run = desk.receive(HEAD + many(0, rows));
            desk.check(run);
            desk.work(desk.steps, 20_000);
            desk.load(run);
            long[] used = new long[20];
            desk.work(desk.new Steps(at(c -> { }, c -> {
                System.gc();
                used[c] = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            })), rows / 8);
            assertEquals(rows, desk.now(run).loaded());
            long bound = database == Databases.H2 ? 30L << 20 : 10L << 20;
            assertTrue(used[8] - used[2] < bound, () -> "grew by " + (used[8] - used[2] >> 10) + " kB");
        }
    }
}
