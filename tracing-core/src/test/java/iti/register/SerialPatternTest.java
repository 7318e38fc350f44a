package iti.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.MarkText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SerialPatternTest {

    private static List<SerialPattern> patterns(String typed) {
        return SerialPattern.of(MarkText.parse(typed, "serial"));
    }

    private static String compare(String typed, String registered) {
        SerialFit fit = SerialFit.best(patterns(typed), registered);
        return fit == null ? null : fit.cells().stream().map(c -> c.character() + c.match().name().charAt(0)).collect(Collectors.joining(" "));
    }

    @Test
    void eachCharacterSaysHowItCompares() {
        assertEquals("BS 0S 4S 7S 1F", compare("b-[0O]4 7?", "B0471"));
        assertEquals("BS OL 4S", compare("B04", "BO4"));
        assertNull(compare("B04", "B14"));
        assertNull(compare("B04", "B041"));
    }

    @Test
    void symbolsAndSeparatorsAreNotPartOfTheNumber() {
        assertEquals("AS 1S", compare("{crown}A-1", "A1"));
    }

    @Test
    void aGapIsEachLengthFromNothingToThree() {
        assertEquals(List.of(2, 3, 4, 5), patterns("A*1").stream().map(SerialPattern::length).sorted().toList());
        assertEquals(16, patterns("*A*").size());
    }

    @Test
    void oneErrorCoversWrongMissingExtraAndSwapped() {
        SerialPattern read = patterns("ABC").get(0);
        for (String registered : List.of("AXC", "AC", "ABXC", "XABC", "ABCX", "BAC", "ACB")) {
            assertTrue(read.oneError().stream().anyMatch(p -> p.compare(registered.codePoints().toArray()) != null), registered);
        }
        for (String registered : List.of("XYC", "A", "CBA", "ABCXY")) {
            assertTrue(read.oneError().stream().allMatch(p -> p.compare(registered.codePoints().toArray()) == null), registered);
        }
    }

    @Test
    void thePlanStartsAtTheCleanEndAndFillsOnlyWhatShapesAllow() {
        KeyStatistics shapes = KeyStatistics.of(Map.of("LLDDDDD", 1_000_000L));
        ProbePlan head = ProbePlan.best(patterns("AC123??").get(0), shapes);
        assertFalse(head.reversed());
        assertEquals(1, head.low().size());
        ProbePlan holes = ProbePlan.best(patterns("?C1?345").get(0), shapes);
        assertTrue(holes.low().size() <= 10, () -> holes.low().size() + " probes");
        ProbePlan tail = ProbePlan.best(patterns("??12345").get(0), shapes);
        assertTrue(tail.reversed());
        assertEquals(1, tail.low().size());
    }

    @Test
    void aPlanForNoRegisteredShapeReadsNothing() {
        assertEquals(0, ProbePlan.best(patterns("AC1").get(0), KeyStatistics.of(Map.of("DDD", 5L))).low().size());
        assertEquals(0, ProbePlan.best(patterns("AC1").get(0), KeyStatistics.of(Map.of())).low().size());
    }

    @Test
    void lettersOfOtherScriptsKeepAPlaceInTheKey() {
        assertEquals("XDL", SerialKey.shape(SerialKey.forward("Ж1A")));
        assertEquals(new String(SerialKey.reverse("A17"), 1, 3, java.nio.charset.StandardCharsets.US_ASCII), "71A");
    }
}
