package iti.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.AddresseeProposal;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Worked examples, real marks as they stand on weapons: the right State is among the first two that are proposed. */
@Tag("ITI-5")
@Tag("ITI-8")
class RoutingExamplesTest {

    private static final int TWO = 2;
    private static final double LEAST = 0.95;

    private final RoutingRules rules = new RoutingRules(Catalogue.of(ShippedReference.rows(), List.of()), "XA", Map.of("XA", "Alvoria", "XB", "Brenmark"), Lessons.NONE);

    @Test
    void theRightStateIsAmongTheFirstTwo() throws IOException {
        List<CSVRecord> examples = examples();
        List<String> wrong = new ArrayList<>();
        for (CSVRecord example : examples) {
            List<String> proposed = proposed(example);
            if (!proposed.stream().limit(TWO).toList().contains(example.get("expected"))) {
                wrong.add(example.toList() + " -> " + proposed);
            }
        }
        assertTrue(examples.size() >= 100);
        assertTrue(examples.size() - wrong.size() >= LEAST * examples.size(), () -> String.join("\n", wrong));
    }

    @Test
    void anImportMarkPutsItsStateFirst() throws IOException {
        List<CSVRecord> imported = examples().stream().filter(e -> e.get("marks").contains("IMPORT:")).toList();
        assertFalse(imported.isEmpty());
        assertEquals(List.of(), imported.stream().filter(e -> !proposed(e).get(0).equals(e.get("expected"))).map(e -> e.toList() + " -> " + proposed(e)).toList());
    }

    /** A wrong State in first place costs weeks: how often it is right at once must not fall unnoticed. */
    @Test
    void nineInTenAreRightAtOnce() throws IOException {
        List<CSVRecord> examples = examples();
        List<String> notFirst = examples.stream().filter(e -> !proposed(e).stream().findFirst().orElse("").equals(e.get("expected"))).map(e -> e.toList() + " -> " + proposed(e)).toList();
        assertTrue(notFirst.size() <= examples.size() / 10, () -> String.join("\n", notFirst));
    }

    private List<String> proposed(CSVRecord example) {
        Marking[] marks = Stream.of(example.get("marks").split("~")).filter(m -> !m.isEmpty()).map(m -> RoutingRulesTest.mark(MarkKind.valueOf(m.substring(0, m.indexOf(':'))),
                m.substring(m.indexOf(':') + 1))).toArray(Marking[]::new);
        return rules.of(RoutingRulesTest.weapon(empty(example.get("make")), empty(example.get("model")), empty(example.get("country")), marks)).proposed().stream()
                .map(AddresseeProposal::state).toList();
    }

    private static String empty(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<CSVRecord> examples() throws IOException {
        try (Reader csv = new InputStreamReader(RoutingExamplesTest.class.getResourceAsStream("routing-examples.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv).getRecords();
        }
    }
}
