package iti.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterTest {

    private static final String HEAD = "register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder\n";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Principal CUSTODIAN = principal(Role.CUSTODIAN);
    private static final Principal OFFICER = principal(Role.OFFICER);
    private static final UUID CASE = UUID.randomUUID();

    private static Principal principal(Role role) {
        return new Principal(UUID.randomUUID(), role.name(), role.name(), UUID.randomUUID(), "unit", Set.of(role));
    }

    /** The registers of one new database; each act in a transaction of its own. */
    private static final class Desk implements AutoCloseable {
        private final EntityManagerFactory factory;
        private final EntityManager em;
        private final Ledger ledger;
        private final Registers registers;
        private final RegisterImport importing;
        private final RegisterSearch searching;

        Desk(Databases database) {
            factory = database.entities();
            em = factory.createEntityManager();
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            ledger = new Ledger(em, clock);
            registers = new Registers(em, ledger);
            importing = new RegisterImport(em, ledger, clock);
            searching = new RegisterSearch(em, ledger, registers, new SearchQuota(em, ledger, clock, 100_000, 100_000));
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

        ImportReport load(String csv) {
            return load(csv, StandardCharsets.UTF_8);
        }

        ImportReport load(String csv, Charset charset) {
            return act(() -> importing.load(CUSTODIAN, new ByteArrayInputStream(csv.getBytes(charset))));
        }

        SearchResult search(String serial) {
            return search(serial, null, null, null);
        }

        SearchResult search(String serial, String maker, String model, String calibre) {
            return act(() -> searching.search(OFFICER, CASE, null, SearchPurpose.DOMESTIC_CHECK, SearchQuery.of(serial, maker, model, calibre)));
        }

        List<String> serials(String serial, MatchGroup group) {
            return search(serial).of(group).stream().map(c -> c.record().serial().engraved()).toList();
        }

        @Override
        public void close() {
            em.close();
            factory.close();
        }
    }

    private static String made(String serial, String maker) {
        return "MANUFACTURE," + serial + "," + maker + ",NH-7,PISTOL_SELF_LOADING,9x19,2014,2014-05-06,,,XC,,\n";
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-11")
    void aFileIsLoadedOnceAndItsFaultyRowsAreNamed(Databases database) {
        try (Desk desk = new Desk(database)) {
            String csv = "\uFEFF" + HEAD.replace(',', ';')
                    + "MANUFACTURE;00B-0471;Norrholt;NH-7;PISTOL_SELF_LOADING;9x19;2014;2014-05-06;;Orla Trading;XC;M-1;\n"
                    + "EXPORTS;;Norrholt;NH-7;GUN;9x19;14;6 May 2014;;;Brenmark;;\n"
                    + "LICENCE;٠٤٧А;\"Norrholt; Arms\";NH-7;;9x19;;2016-01-01;Orla Trading;;XB;L-9;Ilse Quorn\n"
                    + "LOST_STOLEN;--;Norrholt;;;;;;;;;;\n";
            ImportReport report = desk.load(csv);
            assertEquals(List.of(4L, 2L, 0L, 2L), List.of(report.read(), report.loaded(), report.known(), report.refused()));
            assertEquals(List.of(3L, 5L), report.faults().stream().map(ImportReport.RefusedRow::row).toList());
            assertEquals(new TreeSet<>(Set.of("register unknownCode", "serial required", "type unknownCode", "year noYear", "event_date noDate", "state noState")),
                    new TreeSet<>(report.faults().get(0).faults().stream().map(f -> f.column() + " " + f.code()).toList()));
            assertEquals("serial noSerial", report.faults().get(1).faults().get(0).column() + " " + report.faults().get(1).faults().get(0).code());

            ImportReport again = desk.load(csv);
            assertEquals(List.of(4L, 0L, 2L, 2L), List.of(again.read(), again.loaded(), again.known(), again.refused()));

            Register manufacture = desk.act(desk.registers::all).get(0);
            assertEquals(1, manufacture.records());
            assertEquals(NOW, manufacture.updatedAt());
            assertNull(desk.act(desk.registers::all).get(7).updatedAt());
            assertEquals(List.of("00B-0471"), desk.serials("00B0471", MatchGroup.EXACT));
            assertEquals(List.of("٠٤٧А"), desk.serials("047А", MatchGroup.EXACT));
            assertEquals(List.of("٠٤٧А"), desk.serials("047A", MatchGroup.LOOK_ALIKE));
            assertEquals("Norrholt; Arms", desk.search("047A").candidates().get(0).record().maker());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFileThatCannotBeReadLoadsNothing(Databases database) {
        try (Desk desk = new Desk(database)) {
            assertEquals(List.of("columnMissing", "columnMissing"), assertThrows(Problem.class, () -> desk.load("register,number\nMANUFACTURE,1\n"))
                    .issues().stream().map(i -> i.code()).toList());
            assertEquals("columnMissing", assertThrows(Problem.class, () -> desk.load("")).issues().get(0).code());
            assertEquals("notUtf8", assertThrows(Problem.class, () -> desk.load(HEAD + made("A1", "Nörrholt"), StandardCharsets.ISO_8859_1)).issues().get(0).code());
            Problem broken = assertThrows(Problem.class, () -> desk.load(HEAD + made("A1", "N") + made("A2", "\"N").repeat(1)));
            assertEquals("csvBroken 3", broken.issues().get(0).code() + " " + broken.issues().get(0).args().get("row"));
            assertEquals("columnTwice", assertThrows(Problem.class, () -> desk.load("register,serial,Serial,maker\n")).issues().get(0).code());
            assertEquals(0, desk.search("A1").count());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class,
                    () -> desk.act(() -> desk.importing.load(OFFICER, new ByteArrayInputStream(new byte[0])))).kind());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theGroupsAreToldApartAndMakerModelCalibreOnlyRank(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + made("B0471KS8", "Norrholt") + made("B0471KS8", "Averno") + made("BO471KS8", "Norrholt") + made("B04711KS", "Norrholt")
                    + made("B0472KS8", "Norrholt") + made("B471KS8", "Norrholt") + made("B04711KS8", "Norrholt") + made("B0417KS8", "Norrholt") + made("C9999999", "Norrholt"));
            SearchResult result = desk.search("B0471KS8", "averno", "NH7", "9x19");
            assertEquals(List.of("Averno", "Norrholt"), result.of(MatchGroup.EXACT).stream().map(c -> c.record().maker()).toList());
            assertEquals(List.of(MatchReason.SERIAL_SAME, MatchReason.MAKER_FITS, MatchReason.MODEL_FITS, MatchReason.CALIBRE_FITS), result.candidates().get(0).reasons());
            assertTrue(result.candidates().get(1).reasons().contains(MatchReason.MAKER_DIFFERS));
            assertEquals(List.of("BO471KS8"), result.of(MatchGroup.LOOK_ALIKE).stream().map(c -> c.record().serial().engraved()).toList());
            assertEquals(Match.LOOKS_ALIKE, result.of(MatchGroup.LOOK_ALIKE).get(0).cells().get(1).match());
            assertEquals(new TreeSet<>(Set.of("B0472KS8", "B471KS8", "B04711KS8", "B0417KS8")),
                    new TreeSet<>(result.of(MatchGroup.PARTIAL).stream().map(c -> c.record().serial().engraved()).toList()));
            assertEquals(7, result.count());
            assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), result.candidates().stream().map(Candidate::rank).toList());
            assertTrue(result.complete());
            assertEquals(8, result.registers().size());

            assertEquals(List.of("B0471KS8", "B0471KS8"), desk.serials("B[01]471?S8", MatchGroup.EXACT));
            assertEquals(List.of("B0471KS8", "B0471KS8", "B471KS8"), desk.serials("B*71KS8", MatchGroup.EXACT).stream().sorted().filter(s -> !s.contains("O")).toList());
            assertTrue(desk.serials("*71KS8", MatchGroup.EXACT).containsAll(List.of("B0471KS8", "BO471KS8")));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aSearchNamesItsPurposeAndIsInTheLedgerWithoutItsText(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + made("B0471KS8", "Norrholt"));
            desk.search("B0471KS8", "Norrholt", null, null);
            LedgerEntry entry = desk.ledger.entries(CASE).get(0);
            assertEquals(LedgerAct.REGISTER_SEARCHED, entry.act());
            assertEquals(OFFICER.actor(), entry.actor());
            assertTrue(entry.details().contains("\"purpose\":\"DOMESTIC_CHECK\""), entry.details());
            assertTrue(entry.details().contains("\"count\":\"1\""), entry.details());
            assertFalse(entry.details().contains("B0471KS8") || entry.details().contains("Norrholt"), entry.details());
            assertEquals("purpose", assertThrows(Problem.class, () -> desk.act(() -> desk.searching.search(OFFICER, CASE, null, null,
                    SearchQuery.of("B0471KS8", null, null, null)))).issues().get(0).field());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> desk.act(() -> desk.searching.search(CUSTODIAN, CASE, null,
                    SearchPurpose.DOMESTIC_CHECK, SearchQuery.of("B0471KS8", null, null, null)))).kind());
            assertEquals(1, desk.ledger.entries(CASE).size());
        }
    }

    /** To {@code FINE}: below it the PostgreSQL driver traces its protocol, parameters included. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsSearchedIsNotInTheLog(Databases database) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        Handler handler = new StreamHandler(written, new SimpleFormatter());
        handler.setLevel(Level.FINE);
        Level level = root.getLevel();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(System.out);
            root.addHandler(handler);
            root.setLevel(Level.FINE);
            try (Desk desk = new Desk(database)) {
                desk.load(HEAD + made("B0471KS8", "Norrholt"));
                desk.search("B0471K?8", "Norrholt", null, null);
                assertThrows(Problem.class, () -> desk.search("[B0471KS8", null, null, null));
            }
            Logger.getLogger("iti.control").info("control line");
        } finally {
            root.setLevel(level);
            root.removeHandler(handler);
            System.setOut(out);
            System.setErr(err);
            handler.close();
        }
        String log = written.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("control line"));
        assertFalse(log.contains("B0471K"), "the serial number is in the log");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-5")
    void aLifeIsAllRecordsOfTheWeaponInOrderOfTime(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + "LICENCE,B-0471,NORRHOLT,,,,,2019-02-03,Kestro Arms,,XB,L-1,Ilse Quorn\n" + made("B0471", "Norrholt") + made("B0471", "Averno")
                    + made("BO471", "Norrholt") + "EXPORT,B0471,Norrholt,,,,,2015-01-01,Norrholt,Orla Trading,XB,E-1,\n");
            Candidate found = desk.search("B0471", "Norrholt", null, null).candidates().get(0);
            assertEquals(Set.of(RegisterKind.MANUFACTURE, RegisterKind.EXPORT, RegisterKind.LICENCE), found.registers());
            assertEquals(RegisterKind.LICENCE, found.record().register());
            List<RegisterRecord> life = desk.act(() -> desk.registers.life(OFFICER, found.record().id()).records());
            assertEquals(List.of(RegisterKind.MANUFACTURE, RegisterKind.EXPORT, RegisterKind.LICENCE), life.stream().map(RegisterRecord::register).toList());
            assertEquals("Orla Trading", life.get(1).to());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> desk.act(() -> desk.registers.life(OFFICER, -1))).kind());

            assertEquals(Optional.of("Ilse Quorn"), desk.act(() -> desk.registers.holder(OFFICER, CASE, null, SearchPurpose.DOMESTIC_CHECK, found.record().id())));
            assertEquals(Optional.empty(), desk.act(() -> desk.registers.holder(OFFICER, CASE, null, SearchPurpose.DOMESTIC_CHECK, life.get(0).id())));
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> desk.act(() -> desk.registers.holder(CUSTODIAN, CASE, null, SearchPurpose.DOMESTIC_CHECK, found.record().id()))).kind());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> desk.act(() -> desk.registers.holder(OFFICER, CASE, CASE, SearchPurpose.ANSWER_REQUEST, found.record().id()))).kind(),
                    "another State is answered by answering officers");
            assertEquals("purpose", assertThrows(Problem.class, () -> desk.act(() -> desk.registers.holder(OFFICER, CASE, null, null, found.record().id()))).issues().get(0).field());
            List<LedgerEntry> read = desk.ledger.entries(CASE).stream().filter(e -> e.act() == LedgerAct.HOLDER_READ).toList();
            assertEquals(2, read.size());
            assertFalse(read.get(0).details().contains("Quorn"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-13")
    void whatAClosedCompanyLeftToTheStateIsFoundWithAllOtherRecords(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + made("B0471KS8", "Norrholt"));
            ImportReport left = desk.load("serial;maker;register;from_party;to_party;event_date\n"
                    + "B0471KS8;Norrholt;MANUFACTURE;;;2014-05-06\nB0471KS8;Norrholt;TRANSFER;Vantoft Sport (closed);Quist;2016-01-09\n");
            assertEquals(2, left.loaded());
            Candidate found = desk.search("B0471KS8", "Norrholt", null, null).candidates().get(0);
            assertEquals(Set.of(RegisterKind.MANUFACTURE, RegisterKind.TRANSFER), found.registers());
            assertEquals("Vantoft Sport (closed)", desk.act(() -> desk.registers.life(OFFICER, found.record().id()).records()).get(2).from());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-9")
    void aWeaponThatWasDestroyedIsStillFoundAndSaysSo(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + made("B0471KS8", "Norrholt") + "DESTROYED,B0471KS8,Norrholt,,,,,2024-03-11,Averno Police,,XA,D-24/7,\n");
            Candidate found = desk.search("B0471KS8", "Norrholt", null, null).candidates().get(0);
            assertEquals(Set.of(RegisterKind.MANUFACTURE, RegisterKind.DESTROYED), found.registers());
            List<RegisterRecord> life = desk.act(() -> desk.registers.life(OFFICER, found.record().id()).records());
            assertEquals("D-24/7", life.get(life.size() - 1).document());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-11")
    void aKeeperIsDescribed(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.act(() -> {
                desk.registers.describe(CUSTODIAN, RegisterKind.IMPORT, "Customs of Alvoria", "Arms Act, section 12", 25);
                return null;
            });
            assertEquals("Customs of Alvoria", desk.act(desk.registers::all).get(1).keeper());
            assertEquals("Arms Act, section 12", desk.act(desk.registers::all).get(1).legalBasis());
            assertEquals(List.of(25, 20), desk.act(desk.registers::all).subList(1, 3).stream().map(Register::retentionYears).toList());
            Problem tooShort = assertThrows(Problem.class, () -> desk.act(() -> {
                desk.registers.describe(CUSTODIAN, RegisterKind.MANUFACTURE, "Norrholt", null, 29);
                return null;
            }));
            assertEquals("retentionYears retentionTooShort 30", tooShort.issues().get(0).field() + " " + tooShort.issues().get(0).code() + " " + tooShort.issues().get(0).args().get("min"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-5")
    void aLifeSaysWhereItDoesNotHoldTogether(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + "MANUFACTURE,B0471,Norrholt,NH-7,,9x19,2014,2014-05-06,,Norrholt,XC,,\nEXPORT,B0471,Norrholt,NH-7,,9x19,,2015-01-01,Norrholt,Orla Trading,XB,,\n"
                    + "LICENCE,B0471,Norrholt,NH-8,,,,2019-02-03,Kestro Arms,,XB,,\nLOST_STOLEN,B0471,Norrholt,,,,,2020-01-01,,,,,\n"
                    + "DESTROYED,B0471,Norrholt,,,,,2021-01-01,,,,,\nTRANSFER,B0471,Norrholt,,,,,2022-01-01,,,,,\nIMPORT,B0471,Norrholt,,,,,2009-01-01,,,,,\n"
                    + made("B0472", "Norrholt"));
            long doubtful = desk.search("B0471", "Norrholt", null, null).candidates().get(0).record().id();
            long sound = desk.search("B0472", "Norrholt", null, null).candidates().get(0).record().id();
            FirearmLife life = desk.act(() -> desk.registers.life(OFFICER, doubtful));
            assertEquals(List.of("IMPORT [BEFORE_MANUFACTURE]", "MANUFACTURE []", "EXPORT []", "LICENCE [HOLDER_MISSING, AFTER_EXPORT, OTHER_DESCRIPTION]", "LOST_STOLEN []",
                    "DESTROYED []", "TRANSFER [AFTER_DESTRUCTION]"), life.links().stream().map(l -> l.record().register() + " " + l.doubts()).toList());
            assertFalse(life.whole());
            assertTrue(desk.act(() -> desk.registers.life(OFFICER, sound)).whole());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-12")
    void whatShouldBeOnRecordIsToldFromYearKindAndRetention(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.load(HEAD + made("B0471", "Norrholt") + "EXPORT,B0471,Norrholt,,,,,2015-01-01,Norrholt,Orla Trading,XB,E-1,\nTRANSFER,B0471,Norrholt,,,,,2015-01-01,,,,,\n");
            desk.act(() -> {
                desk.registers.describe(CUSTODIAN, RegisterKind.TRANSFER, "Dealers", null, null);
                return null;
            });
            LocalDate today = LocalDate.parse("2026-03-02");
            assertEquals(List.of("1995 RETENTION_OVER MAY_BE_GONE MUST_EXIST", "1996 MAY_BE_GONE MAY_BE_GONE MUST_EXIST", "1997 MUST_EXIST MAY_BE_GONE MUST_EXIST",
                    "2006 MUST_EXIST MAY_BE_GONE MUST_EXIST", "2007 MUST_EXIST MUST_EXIST MUST_EXIST", "null UNKNOWN UNKNOWN MUST_EXIST"),
                    java.util.Arrays.asList(1995, 1996, 1997, 2006, 2007, null).stream().map(year -> year + duties(desk, year, today)).toList());
            Register exports = desk.act(desk.registers::all).get(RegisterKind.EXPORT.ordinal());
            assertEquals(RecordDuty.Standing.RETENTION_OVER, RecordDuty.of(exports, 1990, LocalDate.parse("2006-03-01"), today).standing());
            assertEquals(RecordDuty.Standing.MUST_EXIST, RecordDuty.of(exports, 1990, LocalDate.parse("2006-03-02"), today).standing());
            assertEquals(RecordDuty.Standing.NOT_HELD_HERE, desk.act(() -> desk.registers.duties(2020, today)).get(RegisterKind.IMPORT.ordinal()).standing());
        }
    }

    private static String duties(Desk desk, Integer year, LocalDate today) {
        List<RecordDuty> duties = desk.act(() -> desk.registers.duties(year, today));
        return List.of(RegisterKind.MANUFACTURE, RegisterKind.EXPORT, RegisterKind.TRANSFER).stream().map(k -> " " + duties.get(k.ordinal()).standing()).reduce("", String::concat);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-20")
    void randomDamageAlwaysFindsTheTrueWeapon(Databases database) {
        long seed = 20260302;
        Random random = new Random(seed);
        try (Desk desk = new Desk(database)) {
            List<String> serials = serials(random, 5000);
            StringBuilder csv = new StringBuilder(HEAD);
            serials.forEach(s -> csv.append(made(s, "Norrholt")));
            desk.load(csv.toString());
            Collections.shuffle(serials, random);
            int step = database == Databases.H2 ? 1 : 10;
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < serials.size(); i += step) {
                String serial = serials.get(i);
                String asked = damaged(serial, i % 9, random);
                SearchResult result = desk.search(asked, "Norrholt", null, null);
                assertTrue(result.complete());
                boolean listed = result.candidates().stream().anyMatch(c -> c.record().serial().engraved().equals(serial));
                if (!listed && result.pages() == 1) {
                    missed.add(i % 9 + ": " + asked + " for " + serial + " of " + result.count());
                }
            }
            assertEquals(List.of(), missed);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twentyThousandRowsLoad(Databases database) {
        try (Desk desk = new Desk(database)) {
            StringBuilder csv = new StringBuilder(HEAD);
            serials(new Random(7), 20_000).forEach(s -> csv.append(made(s, "Norrholt")));
            assertEquals(20_000, desk.load(csv.toString()).loaded());
        }
    }

    private static List<String> serials(Random random, int count) {
        String[] formats = {"LLLDDD", "LLLLDDD", "LDDDDDD", "LLDDDDD", "DDDDDDDD", "DDD-DDDDD", "LDDDDDDL", "56-DDDDDDDD", "LLL DDDDD", "ЖDDDDD"};
        Set<String> made = new TreeSet<>();
        while (made.size() < count) {
            StringBuilder serial = new StringBuilder();
            formats[random.nextInt(formats.length)].chars().forEach(c -> serial.append(switch (c) {
                case 'L' -> (char) ('A' + random.nextInt(26));
                case 'D' -> (char) ('0' + random.nextInt(10));
                default -> (char) c;
            }));
            made.add(serial.toString());
        }
        return new ArrayList<>(made);
    }

    private static String damaged(String serial, int kind, Random random) {
        String plain = serial.replace("-", "").replace(" ", "");
        int at = random.nextInt(plain.length() - 1);
        return switch (kind) {
            case 0 -> serial.toLowerCase(java.util.Locale.ROOT);
            case 1, 2, 3 -> {
                StringBuilder out = new StringBuilder(plain);
                for (int i = 0; i < kind; i++) {
                    out.setCharAt(random.nextInt(plain.length()), '?');
                }
                yield confused(out.toString(), random);
            }
            case 4 -> plain.substring(0, at) + "*" + plain.substring(Math.min(plain.length(), at + random.nextInt(3)));
            case 5 -> plain.substring(0, at) + (plain.charAt(at) == 'X' ? 'Y' : 'X') + plain.substring(at + 1);
            case 6 -> plain.substring(0, at) + plain.substring(at + 1);
            case 7 -> plain.substring(0, at) + "7" + plain.substring(at);
            default -> plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
        };
    }

    private static String confused(String serial, Random random) {
        StringBuilder out = new StringBuilder();
        serial.chars().forEach(c -> {
            String twins = switch (c) {
                case '0', 'O' -> "0OО";
                case '1', 'I', 'L' -> "1IL";
                case '5', 'S' -> "5S";
                case '8', 'B' -> "8BВ";
                default -> Character.toString(c);
            };
            out.append(twins.charAt(random.nextInt(twins.length())));
        });
        return out.toString();
    }
}
