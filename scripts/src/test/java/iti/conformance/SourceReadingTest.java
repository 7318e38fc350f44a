package iti.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out of sources, on samples. */
class SourceReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Opens a request (ITI 16).|16",
        "(ITI 16, 17 (a))|16 17",
        "What ITI 20, 22 and 23 demand before 5 days|20 22 23",
        "(ITI 16 to 21)|16 17 18 19 20 21",
        "(ITI 17 (b), 7 to 10)|7 8 9 10 17",
        "Choices of ITI 15 (a) to (c), by name|15",
        "(ITI 8 (a), (b) and 10)|8 10",
        "ITI 22 grounds (not empty) and the ITI 23 reason|22 23",
        "(ITI 20: all available information), 30 years|20",
        "(outcome document of 2024, para 151), MITI 4, ITI-16|''"})
    void aTextNamesItsParagraphs(String text, String paragraphs) {
        assertEquals(paragraphs, References.in(text).stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @Test
    void aListGoesOverTheEndOfALineAndARangeForwardOnly() {
        assertEquals(List.of(16, 17, 25), List.copyOf(References.in("countersigned (ITI\n 16, 17,\n 25)")));
        assertThrows(IllegalArgumentException.class, () -> References.in("ITI 21 to 16"));
    }

    @Test
    void javadocOfClassesAndMembersCountsAndACommentDoesNot() {
        assertEquals(List.of("16 Act []", "17 Act []", "22 Act []", "6 Act.Ground []", "19 Act.Ground []"), keepers("""
                /** A request is started
                 * (ITI 16, 17 (a)). */
                class Act {
                    // ITI 4
                    private int a;
                    /** @return the ground (ITI 22) */
                    int ground() { String said = "ITI 5"; return 1; }
                    /** Why (ITI 6). */
                    enum Ground { /** Sent (ITI 19). */ A { @Override public String toString() { return "a"; } } }
                }
                """));
    }

    @Test
    void aStepServesTheParagraphsOfItsRow() {
        assertEquals(List.of("16 Table [ISSUE]", "17 Table [ISSUE, CORRECT]"), keepers("""
                enum Table { ISSUE(para(16, 17), 1), CORRECT(para(17), 2); Table(int[] p, int n) { } static int[] para(int... n) { return n; } }
                """));
    }

    @Test
    void whatAPackageSaysOfItselfDoesNotCount() {
        assertEquals(List.of(), keepers("/** Requests (ITI 16 to 23). */ package iti.request;"));
    }

    @Test
    void testsProveByTagOnMethodOrClass() {
        ProofReading reading = proofs("src/ATest.java", """
                @Tag("ITI-16")
                class ATest {
                    @Test @Tag("ITI-17") @Tag("slow") void one() { }
                    @ParameterizedTest @org.junit.jupiter.api.Tag("ITI-20") void two() { }
                    @Test void three() { }
                }
                """);
        assertEquals(List.of("16 ", "17 one", "20 two"), reading.proofs().stream().map(p -> p.paragraph() + " " + p.method()).toList());
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void aTagThatProvesNothingIsNamed() {
        ProofReading reading = proofs("src/ATest.java", """
                @Tag("ITI-4") class ATest {
                    @Tag("ITI-17") void noTest() { }
                    @Test @Tag("ITI 18") void blank() { }
                    @Test @Disabled @Tag("ITI-19") void off() { }
                    @Test @Tag(CONSTANT) void constant() { }
                    @Tag("ITI-21") static class Nothing { }
                }
                """);
        assertEquals(List.of("4 "), reading.proofs().stream().map(p -> p.paragraph() + " " + p.method()).toList());
        assertEquals(List.of("noTest: ITI-17 stands on what the build does not run as a test.", "blank: \"ITI 18\" is no tag of the form ITI-16.",
                "off: ITI-19 stands on a test that is switched off.", "constant: \"ITI? CONSTANT\" is no tag of the form ITI-16.",
                "ITI-21 stands on what the build does not run as a test."),
                reading.findings().stream().map(f -> f.replaceFirst("^src/ATest.java:? ", "")).toList());
        assertEquals(1, proofs("src/Centre.java", "class Centre { @Test @Tag(\"ITI-4\") void one() { } }").findings().size(), "no name that the build runs");
    }

    @Test
    void whatIsNotJavaIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> keepers("class { "));
    }

    private static List<String> keepers(String source) {
        KeeperReading reading = new KeeperReading();
        reading.read(List.of(new SourceText("src/A.java", source)));
        return reading.keepers().stream().map(k -> k.paragraph() + " " + k.type() + " " + k.steps()).toList();
    }

    private static ProofReading proofs(String file, String source) {
        ProofReading reading = new ProofReading();
        reading.read(List.of(new SourceText(file, source)));
        return reading;
    }
}
