package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The step table says exactly what is listed here, for every status, step and side. */
class ProcedureTest {

    private static final Map<Procedure, Set<String>> PERMITTED = Map.ofEntries(
            Map.entry(Procedure.PROPOSE, Set.of("REQUESTING DRAFT")),
            Map.entry(Procedure.RETURN, Set.of("REQUESTING PROPOSED", "REQUESTING APPROVED")),
            Map.entry(Procedure.APPROVE, Set.of("REQUESTING PROPOSED")),
            Map.entry(Procedure.ISSUE, Set.of("REQUESTING APPROVED")),
            Map.entry(Procedure.ACKNOWLEDGE, Set.of("REQUESTED ISSUED")),
            Map.entry(Procedure.SEEK_INFORMATION, Set.of("REQUESTED ACKNOWLEDGED", "REQUESTED DELAYED")),
            Map.entry(Procedure.SUPPLY_INFORMATION, Set.of("REQUESTING INFORMATION_SOUGHT")),
            Map.entry(Procedure.DELAY, Set.of("REQUESTED ACKNOWLEDGED", "REQUESTED INFORMATION_SOUGHT")),
            Map.entry(Procedure.RESPOND_IN_PART, Set.of("REQUESTED ACKNOWLEDGED", "REQUESTED INFORMATION_SOUGHT", "REQUESTED DELAYED")),
            Map.entry(Procedure.RESPOND, Set.of("REQUESTED ACKNOWLEDGED", "REQUESTED INFORMATION_SOUGHT", "REQUESTED DELAYED", "REQUESTED RESPONDED_IN_PART")),
            Map.entry(Procedure.REFUSE, Set.of("REQUESTED ACKNOWLEDGED", "REQUESTED INFORMATION_SOUGHT", "REQUESTED DELAYED")));

    static Stream<Arguments> everyPair() {
        return Stream.of(Procedure.values()).flatMap(step -> Stream.of(Side.values())
                .flatMap(side -> Stream.of(Status.values()).map(status -> Arguments.of(step, side, status))));
    }

    @ParameterizedTest(name = "{0} by {1} from {2}")
    @MethodSource("everyPair")
    void onlyWhatIsListedIsPermitted(Procedure step, Side side, Status status) {
        assertEquals(PERMITTED.get(step).contains(side + " " + status), step.permits(side, status));
    }

    @Test
    void everyStatusIsReachedFromTheDraft() {
        Set<Status> reached = EnumSet.of(Status.DRAFT);
        Set<Status> before = new HashSet<>();
        while (!before.equals(reached)) {
            before = new HashSet<>(reached);
            for (Procedure step : Procedure.values()) {
                if (step.from().stream().anyMatch(reached::contains)) {
                    reached.add(step.to());
                }
            }
        }
        assertEquals(EnumSet.allOf(Status.class), reached);
    }

    @Test
    void thePublishedDiagramShowsTheTable() throws IOException {
        String plan = Files.readString(Path.of("../docs/architecture.md"));
        Set<String> drawn = plan.lines().map(String::strip).filter(l -> l.matches("[A-Z_]+ --> [A-Z_]+: .*"))
                .map(l -> l.substring(0, l.indexOf(':'))).collect(Collectors.toCollection(TreeSet::new));
        Set<String> table = Stream.of(Procedure.values()).flatMap(step -> step.from().stream().map(from -> from + " --> " + step.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(table, drawn);
    }

    @Test
    void everyStepNamesItsParagraphs() {
        for (Procedure step : Procedure.values()) {
            assertTrue(step.paragraphs().matches("\\d+(, \\d+)*"), step.name());
        }
    }
}
