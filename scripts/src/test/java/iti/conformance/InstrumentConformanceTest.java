package iti.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every paragraph of the Instrument that concerns the software is kept by a class and proved by a test, and the published page says which. */
class InstrumentConformanceTest {

    private static final Path PROJECT = Path.of("..");
    private static final KeeperReading KEEPING = new KeeperReading();
    private static final ProofReading PROVING = new ProofReading();

    private static SortedMap<Integer, Paragraph> paragraphs;

    @BeforeAll
    static void read() throws IOException {
        paragraphs = Paragraph.all();
        KEEPING.read(SourceText.of(PROJECT, "main"));
        PROVING.read(SourceText.of(PROJECT, "test"));
    }

    @Test
    void theMarkingRecordKeepingAndTracingParagraphsAreAllListed() {
        assertTrue(paragraphs.keySet().containsAll(IntStream.rangeClosed(6, 23).boxed().toList()), paragraphs.keySet().toString());
    }

    @Test
    void everyParagraphHasAClass() {
        assertEquals(List.of(), paragraphs.keySet().stream().filter(n -> KEEPING.keepers().stream().noneMatch(k -> k.paragraph() == n)).toList(),
                "paragraphs that no Javadoc of a main class names");
    }

    @Test
    void everyParagraphHasATest() {
        assertEquals(List.of(), paragraphs.keySet().stream().filter(n -> PROVING.proofs().stream().noneMatch(p -> p.paragraph() == n)).toList(),
                "paragraphs whose tag no test carries");
    }

    @Test
    void everyTagAndEveryReferenceIsOfAListedParagraph() {
        Stream<String> references = KEEPING.keepers().stream().filter(k -> !paragraphs.containsKey(k.paragraph())).map(k -> k.file() + ": ITI " + k.paragraph());
        Stream<String> tags = PROVING.proofs().stream().filter(p -> !paragraphs.containsKey(p.paragraph())).map(p -> p.file() + " " + p.method() + ": ITI-" + p.paragraph());
        assertEquals(List.of(), Stream.concat(references, tags).toList());
    }

    @Test
    void everyTagStandsOnATestThatRuns() {
        assertEquals(List.of(), PROVING.findings());
    }

    @Test
    void thePublishedPageIsWhatTheSourcesSay() throws IOException {
        String page = new ConformancePage(paragraphs, KEEPING.keepers(), PROVING.proofs()).write();
        Files.writeString(Path.of("target/instrument-conformance.md"), page);
        Path published = PROJECT.resolve("docs/instrument-conformance.md");
        assertTrue(Files.exists(published) && page.equals(Files.readString(published)),
                "docs/instrument-conformance.md is not what the sources say. After looking at the difference: cp scripts/target/instrument-conformance.md docs/");
    }
}
