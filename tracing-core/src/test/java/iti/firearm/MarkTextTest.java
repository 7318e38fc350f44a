package iti.firearm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.MarkText.Certainty;
import iti.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MarkTextTest {

    private static List<String> cells(String typed) {
        return MarkText.parse(typed, "serial").positions().stream().map(MarkText.Position::text).toList();
    }

    private static List<String> faults(String typed) {
        return assertThrows(Problem.class, () -> MarkText.parse(typed, "serial")).issues().stream()
                .map(i -> i.field() + " " + i.code() + " " + i.args().get("position")).toList();
    }

    @Test
    @Tag("ITI-7")
    void certainOneOfAndUnreadableAreCells() {
        assertEquals(List.of("B", "0/O", "4", "7", "?", "K", "S", "8"), cells("B[0O]47?KS8"));
        MarkText mark = MarkText.parse("B[0O]47?KS8", "serial");
        assertEquals(6, mark.certain());
        assertFalse(mark.readable());
        assertFalse(mark.illegible());
    }

    @Test
    @Tag("ITI-7")
    void separatorsAreKeptAndChoicesMayBeSlashed() {
        assertEquals(List.of("1", "2", "-", " ", "B/8"), cells("12- [B/8]"));
    }

    @Test
    void aChoiceOfOneIsCertain() {
        assertEquals(Certainty.CERTAIN, MarkText.parse("[7]", "serial").positions().get(0).certainty());
    }

    @Test
    @Tag("ITI-7")
    @Tag("ITI-8")
    void symbolsGapsAndEscapes() {
        assertEquals(List.of("crowned P", "A", "*", "?", "7"), cells("{crowned P}A**\\?7"));
        assertEquals(List.of(Certainty.SYMBOL, Certainty.CERTAIN, Certainty.GAP, Certainty.CERTAIN, Certainty.CERTAIN),
                MarkText.parse("{crowned P}A**\\?7", "serial").positions().stream().map(MarkText.Position::certainty).toList());
    }

    @Test
    @Tag("ITI-7")
    void otherScriptsAndPairsOfUnitsAreOnePosition() {
        assertEquals(List.of("Ж", "٣", "𝟛"), cells("Ж٣𝟛"));
    }

    @Test
    void allFaultsAreNamedWithTheirPosition() {
        assertEquals(List.of("serial markEmptyChoice 2", "serial markStrayBracket 5", "serial markUnclosed 7"), faults("A[]B}C[12"));
        assertEquals(List.of("serial markEmptySymbol 1", "serial markEndsWithEscape 5"), faults("{ }A\\"));
        assertEquals(List.of("serial markInsideChoice 3"), faults("[A?]1"));
        assertEquals(List.of("serial markUnclosed 2"), faults("A{crown"));
    }

    @Test
    void tooLongIsRefused() {
        assertEquals("tooLong", assertThrows(Problem.class, () -> MarkText.parse("A".repeat(201), "serial")).issues().get(0).code());
    }

    @Test
    void nothingReadIsIllegible() {
        assertTrue(MarkText.parse("??*", "serial").illegible());
        assertTrue(MarkText.parse(null, "serial").illegible());
        assertTrue(MarkText.parse("A1", "serial").readable());
    }
}
