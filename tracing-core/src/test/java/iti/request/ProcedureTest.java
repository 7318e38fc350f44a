package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The step table says exactly what is listed here, for every status, step and side. */
class ProcedureTest {

    private static final Map<Procedure, String> PERMITTED = Map.ofEntries(
            Map.entry(Procedure.PROPOSE, "REQUESTING DRAFT"),
            Map.entry(Procedure.RETURN, "REQUESTING PROPOSED APPROVED"),
            Map.entry(Procedure.APPROVE, "REQUESTING PROPOSED"),
            Map.entry(Procedure.ISSUE, "REQUESTING APPROVED"),
            Map.entry(Procedure.ACKNOWLEDGE, "REQUESTED ISSUED"),
            Map.entry(Procedure.SEEK_INFORMATION, "REQUESTED ACKNOWLEDGED DELAYED"),
            Map.entry(Procedure.SUPPLY_INFORMATION, "REQUESTING INFORMATION_SOUGHT"),
            Map.entry(Procedure.RESPOND_INTERIM, "REQUESTED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.DELAY, "REQUESTED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.RESPOND_IN_PART, "REQUESTED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED RESPONDED_IN_PART REFUSED"),
            Map.entry(Procedure.RESPOND, "REQUESTED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED RESPONDED_IN_PART REFUSED"),
            Map.entry(Procedure.REFUSE, "REQUESTED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.REPORT_MISROUTED, "REQUESTED ISSUED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.REPORT_DUPLICATE, "REQUESTED ISSUED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.CORRECT_RESPONSE, "REQUESTED RESPONDED_IN_PART RESPONDED"),
            Map.entry(Procedure.SEEK_CLARIFICATION, "REQUESTING DELAYED RESPONDED_IN_PART RESPONDED REFUSED MISROUTED DUPLICATE"),
            Map.entry(Procedure.CLARIFY, "REQUESTED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED RESPONDED_IN_PART RESPONDED REFUSED MISROUTED DUPLICATE"),
            Map.entry(Procedure.SEEK_CONSENT, "REQUESTING RESPONDED_IN_PART RESPONDED"),
            Map.entry(Procedure.DECIDE_CONSENT, "REQUESTED ISSUED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED RESPONDED_IN_PART RESPONDED REFUSED"),
            Map.entry(Procedure.REMIND, "REQUESTING ISSUED ACKNOWLEDGED DELAYED RESPONDED_IN_PART RESPONDED REFUSED"),
            Map.entry(Procedure.REMIND_OF_INFORMATION, "REQUESTED INFORMATION_SOUGHT"),
            Map.entry(Procedure.WITHDRAW, "REQUESTING ISSUED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.CORRECT_REQUEST, "REQUESTING ISSUED ACKNOWLEDGED INFORMATION_SOUGHT DELAYED"),
            Map.entry(Procedure.REOPEN, "REQUESTING RESPONDED_IN_PART RESPONDED REFUSED MISROUTED DUPLICATE WITHDRAWN"));

    static Stream<Arguments> everyPair() {
        return Stream.of(Procedure.values()).flatMap(step -> Stream.of(Side.values())
                .flatMap(side -> Stream.of(Status.values()).map(status -> Arguments.of(step, side, status))));
    }

    @ParameterizedTest(name = "{0} by {1} from {2}")
    @MethodSource("everyPair")
    void onlyWhatIsListedIsPermitted(Procedure step, Side side, Status status) {
        List<String> permitted = List.of(PERMITTED.get(step).split(" "));
        assertEquals(permitted.get(0).equals(side.name()) && permitted.subList(1, permitted.size()).contains(status.name()), step.permits(side, status));
    }

    @Test
    void everyStatusIsReachedFromTheDraft() {
        Set<Status> reached = EnumSet.of(Status.DRAFT);
        Set<Status> before = new HashSet<>();
        while (!before.equals(reached)) {
            before = new HashSet<>(reached);
            for (Procedure step : Procedure.values()) {
                if (step.from().stream().anyMatch(reached::contains)) {
                    step.from().stream().filter(reached::contains).toList().forEach(from -> reached.add(step.after(from)));
                }
            }
        }
        assertEquals(EnumSet.allOf(Status.class), reached);
    }

    @Test
    void thePublishedPageShowsTheTable() throws IOException {
        String page = ProcedurePage.write();
        Files.writeString(Path.of("target/procedure.md"), page);
        assertEquals(page, Files.readString(Path.of("../docs/procedure.md")), "docs/procedure.md is not what the table says; the page as it should be: tracing-core/target/procedure.md");
    }

    @Test
    void aStepThatCrossedNeverCountsFromADraft() {
        for (Procedure step : Procedure.values()) {
            assertTrue(Stream.of(Status.DRAFT, Status.PROPOSED).noneMatch(step.crossing()::contains), step.name());
            assertTrue(step.crossing().stream().noneMatch(step.from()::contains), step.name());
        }
    }

    @Test
    void everyStepNamesItsParagraphs() {
        for (Procedure step : Procedure.values()) {
            assertTrue(step.paragraphs().matches("\\d+(, \\d+)*"), step.name());
        }
    }
}
