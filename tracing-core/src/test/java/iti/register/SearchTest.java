package iti.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Role;
import iti.firearm.MarkText;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ITI-20")
class SearchTest {

    private static final String HEAD = "register,serial,maker,model,calibre,year\n";

    private static String made(String serial, String maker, String year) {
        return "MANUFACTURE," + serial + "," + maker + ",NH-7,9x19," + year + "\n";
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void yearAndOtherMarksRankAndSayWhy(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database)) {
            desk.load(HEAD + made("AC1701", "Norrholt", "1990") + made("AC1702", "Norrholt", "2014") + made("AC1703", "Norrholt", "1990"));
            SearchQuery query = SearchQuery.of("AC170?", null, null, null);
            assertEquals("AC1701", first(desk.search(query, 1)).record().serial().engraved());
            Candidate sameYear = first(desk.search(query.made(2013), 1));
            assertEquals("AC1702", sameYear.record().serial().engraved());
            assertTrue(sameYear.reasons().contains(MatchReason.YEAR_FITS));
            SearchResult besides = desk.search(query.made(2013).besides(List.of(MarkText.parse("??1703", "serial"), MarkText.parse("??", "serial"))), 1);
            assertEquals("AC1703", first(besides).record().serial().engraved());
            assertEquals(List.of(MatchReason.UNREADABLE_FILLED, MatchReason.YEAR_DIFFERS, MatchReason.OTHER_MARK_FITS), first(besides).reasons());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aCharacterThatIsOftenMistakenComesBeforeAnotherError(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database)) {
            desk.load(HEAD + made("AC1700", "Norrholt", "") + made("AC170Q", "Norrholt", "") + made("AC17O0", "Norrholt", ""));
            SearchResult result = desk.search("AC17OD");
            assertEquals(List.of("AC1700", "AC170Q", "AC17O0"), result.candidates().stream().map(c -> c.record().serial().engraved()).sorted().toList());
            assertEquals(List.of(MatchReason.CHARACTER_MISTAKEN), first(result).reasons(), "0 for D, and the O that was read");
            assertEquals("AC17O0", first(result).record().serial().engraved());
            assertTrue(result.candidates().get(2).reasons().contains(MatchReason.CHARACTER_WRONG), "Q for D is no common mistake");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatToReadOnceMoreIsToldWithoutTellingWhatWasFound(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database)) {
            desk.load(HEAD + made("A1B771", "Norrholt", "") + made("A2B771", "Norrholt", "") + made("A3B772", "Norrholt", "") + made("A4B772", "Norrholt", "")
                    + made("XX31", "Norrholt", "") + made("XXY32", "Norrholt", "") + made("XXYY31", "Norrholt", ""));
            assertEquals(new Narrowing(Narrowing.Kind.FROM_START, 2, 4, 1), desk.search("A?B77?").narrowing());
            assertEquals(new Narrowing(Narrowing.Kind.GAP, 0, 3, 1), desk.search("XX*3?").narrowing());
            assertEquals(new Narrowing(Narrowing.Kind.FROM_END, 1, 2, 1), desk.search("*B77[12]").narrowing() == null ? null : narrowed(desk, "*3B772", "A3*77[12]"));
            assertNull(desk.search("A1B77?").narrowing());
            assertNull(desk.search("ZZZZ?").narrowing());
        }
    }

    private static Narrowing narrowed(RegisterDesk desk, String one, String other) {
        desk.load(HEAD + made("A3B771", "Norrholt", ""));
        assertNull(desk.search(one).narrowing());
        return desk.search(other).narrowing();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void pagesFollowOneAnotherAndEndEmpty(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database)) {
            desk.load(HEAD + IntStream.range(0, 120).mapToObj(i -> made(String.format("AC1%03d", i), "Norrholt", "")).collect(Collectors.joining()));
            SearchQuery query = SearchQuery.of("AC1???", null, null, null);
            assertEquals(3, desk.search(query, 1).pages());
            assertEquals(List.of(50, 50, 20, 0), IntStream.rangeClosed(1, 4).mapToObj(p -> desk.search(query, p).candidates().size()).toList());
            assertEquals(101, first(desk.search(query, 3)).rank());
            assertEquals(120, desk.search(query, 3).count());
            assertEquals("4", desk.ledger.entries(RegisterDesk.CASE).stream().map(LedgerEntry::details).filter(d -> d.contains("\"page\":\"4\"")).map(d -> "4").findFirst().orElse(""));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSearchesOfADayAreLimitedForOneAndForAllAndARefusalIsInTheLedger(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database, 2, 3)) {
            desk.load(HEAD + made("AC1701", "Norrholt", ""));
            SearchQuery query = SearchQuery.of("AC1701", null, null, null);
            desk.search(query, 1);
            desk.search(query, 1);
            Problem mine = assertThrows(Problem.class, () -> desk.search(query, 1));
            assertEquals(ProblemKind.SEARCH_QUOTA_USED, mine.kind());
            assertEquals(Map.of("whose", "USER", "limit", "2"), mine.details());
            desk.search(RegisterDesk.principal(Role.OFFICER), query, 1);
            Problem ours = assertThrows(Problem.class, () -> desk.search(RegisterDesk.principal(Role.OFFICER), query, 1));
            assertEquals(Map.of("whose", "CENTRE", "limit", "3"), ours.details());
            assertEquals(ProblemKind.SEARCH_QUOTA_USED, assertThrows(Problem.class, () -> desk.search(List.of(new SeizureSearch.Weapon("AC1701", null)))).kind());
            List<LedgerEntry> refused = desk.ledger.entries(RegisterDesk.CASE).stream().filter(e -> e.act() == LedgerAct.SEARCH_REFUSED).toList();
            assertEquals(3, refused.size());
            assertEquals(RegisterDesk.OFFICER.actor(), refused.get(0).actor());
            assertEquals("{\"limit\":\"2\",\"purpose\":\"DOMESTIC_CHECK\",\"whose\":\"USER\"}", refused.get(0).details());
            assertEquals(3, desk.ledger.entries(RegisterDesk.CASE).stream().filter(e -> e.act() == LedgerAct.REGISTER_SEARCHED).count());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aSeizureIsLookedUpAtOnce(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database)) {
            desk.load(HEAD + made("B0471KS8", "Norrholt", "") + made("B0471KS8", "Averno", "") + made("BO471KS8", "Norrholt", "") + made("C17", "Norrholt", "")
                    + "EXPORT,B0471KS8,NORRHOLT,,,\n");
            List<SeizureSearch.Hits> hits = desk.search(List.of(new SeizureSearch.Weapon("b-0471 KS8", "norrholt"), new SeizureSearch.Weapon("X99", "Norrholt"),
                    new SeizureSearch.Weapon("C17", null), new SeizureSearch.Weapon("--", null), new SeizureSearch.Weapon("B0471KS8", "Kestro"), new SeizureSearch.Weapon("9".repeat(70), null)));
            assertEquals(List.of(new SeizureSearch.Hits(2, 1, 1), SeizureSearch.Hits.NONE, new SeizureSearch.Hits(1, 0, 0), SeizureSearch.Hits.NONE,
                    new SeizureSearch.Hits(2, 0, 1), SeizureSearch.Hits.NONE), hits);
            LedgerEntry entry = desk.ledger.entries(RegisterDesk.CASE).get(0);
            assertEquals(LedgerAct.REGISTER_SEARCHED, entry.act());
            assertTrue(entry.details().contains("\"weapons\":\"6\"") && entry.details().contains("\"count\":\"3\""), entry.details());
            assertFalse(entry.details().contains("B0471"), entry.details());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFormThatWasNeverRegisteredBeforeIsFoundAtOnce(Databases database) {
        try (RegisterDesk desk = new RegisterDesk(database)) {
            desk.load(HEAD + IntStream.range(0, 40).mapToObj(i -> made(String.format("AC1%03d", i), "Norrholt", "")).collect(Collectors.joining()));
            assertEquals(1, desk.search("AC1?07").of(MatchGroup.EXACT).size());
            desk.load(HEAD + made("17AC07", "Norrholt", ""));
            assertEquals(1, desk.search("17A??7").of(MatchGroup.EXACT).size());
        }
    }

    private static Candidate first(SearchResult result) {
        return result.candidates().get(0);
    }
}
