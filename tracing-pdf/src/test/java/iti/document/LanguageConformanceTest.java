package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.document.layout.Paper;
import iti.message.Contract;
import iti.message.DocumentLanguage;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/**
 * Every kind of document in each of the six languages on both papers is PDF/A-3A and PDF/UA-1: on A4 in one language below arms, on
 * Letter in two.
 */
class LanguageConformanceTest {

    private static final List<DocumentLanguage> LANGUAGES = List.of(DocumentLanguage.values());

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** One document to be examined. */
    private record Case(String name, TracingMessage message, Stationery stationery) {
    }

    @Test
    void everyKindInEveryLanguageOnBothPapers() {
        Contract contract = new Contract();
        DocumentRenderer renderer = new DocumentRenderer();
        Map<String, List<String>> failures = new ConcurrentHashMap<>();
        Set<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
        Samples.all().values().forEach(m -> kinds.add(MessageKind.of(m.kind()).orElseThrow()));
        assertEquals(EnumSet.allOf(MessageKind.class), kinds, "a sample of each kind");
        cases().parallel().forEach(c -> {
            List<String> found = ConformanceTest.failures(renderer.render(c.message(), contract.write(c.message()), SamplePhotos.of(c.message()), c.stationery()));
            if (!found.isEmpty()) {
                failures.put(c.name(), found);
            }
        });
        assertEquals(Map.of(), failures);
    }

    private static Stream<Case> cases() {
        return LANGUAGES.stream().flatMap(language -> Stream.concat(Samples.all().entrySet().stream(), Stream.of(Map.entry("own", Tongues.request(language)), Map.entry("photos", SamplePhotos.request()))).flatMap(sample -> {
            DocumentLanguage other = LANGUAGES.get((language.ordinal() + 1 + Math.floorMod(sample.getKey().hashCode(), LANGUAGES.size() - 1)) % LANGUAGES.size());
            return Arrays.stream(Paper.values()).map(paper -> paper == Paper.A4
                    ? new Case(sample.getKey() + " " + language, sample.getValue().in(language.tag(), null), Tongues.stationery(paper, true))
                    : new Case(sample.getKey() + " " + language + " beside " + other, sample.getValue().in(language.tag(), other.tag()), Tongues.stationery(paper, false)));
        }));
    }
}
