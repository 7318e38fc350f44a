package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.RecoveryEvent;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.persistence.CountingDataSource;
import iti.persistence.Databases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transition costs at the database: each statement is a round trip, and every act pays it. */
class TransitionTest {

    private static final List<String> STATEMENTS = List.of("SELECT tracing_request", "SELECT ledger_chain", "INSERT ledger_entry",
            "UPDATE ledger_chain", "UPDATE tracing_request");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aTransitionIsFiveStatementsAndOneCommit(Databases database) {
        CountingDataSource counting = new CountingDataSource(database.fresh());
        try (Centre a = new Centre(Databases.entities(counting.dataSource()), Centre.details("XA", "Alvoria"))) {
            UUID request = drafted(a);
            for (Procedure step : List.of(Procedure.PROPOSE, Procedure.APPROVE, Procedure.ISSUE, Procedure.ACKNOWLEDGE, Procedure.DELAY, Procedure.RESPOND)) {
                counting.takeStatements();
                counting.takeCommits();
                a.tx(() -> take(a, a.officer, request, step));
                assertEquals(STATEMENTS, counting.takeStatements().stream().filter(s -> !s.contains("ledger_entry_seq")).map(TransitionTest::inShort).sorted(
                        java.util.Comparator.comparingInt(STATEMENTS::indexOf)).toList(), step + ": each statement once; identities come in fifties");
                assertEquals(1, counting.takeCommits(), step.name());
            }
            assertEquals(Status.RESPONDED, a.requests.find(a.officer, request).status());
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void suspensionsAreReadWhenTheyAreAskedFor(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            UUID request = drafted(a);
            for (Procedure step : List.of(Procedure.PROPOSE, Procedure.APPROVE, Procedure.ISSUE, Procedure.ACKNOWLEDGE, Procedure.SEEK_INFORMATION)) {
                a.tx(() -> take(a, a.officer, request, step));
            }
            assertEquals(1, a.tx(() -> a.requests.forChange(a.officer, request, null)).suspensions().size(), "also after the transaction");
            TracingRequest supplied = a.tx(() -> take(a, a.officer, request, Procedure.SUPPLY_INFORMATION));
            assertEquals(a.clock.now, supplied.suspensions().get(0).until());
            assertEquals(a.clock.now, a.requests.find(a.officer, request).suspensions().get(0).until());
        }
    }

    private static TracingRequest take(Centre a, Principal by, UUID id, Procedure step) {
        TracingRequest request = a.requests.forChange(by, id, null);
        new Workflow(a.ledger, a.clock).take(request, step, step.side(), by.actor(), Map.of());
        return request;
    }

    private static UUID drafted(Centre a) {
        CaseFile file = a.tx(() -> a.cases.open(a.officer, new RecoveryEvent(null, null, null, null, null, null)));
        Firearm weapon = a.tx(() -> a.cases.addFirearm(a.officer, file.id(), null, new FirearmDescription(null, null, null, null, null, null, null, null, List.of(), null)));
        return a.tx(() -> a.draft.open(a.officer, file.id(), weapon.id(), null)).id();
    }

    /** For example {@code UPDATE ledger_chain}. */
    private static String inShort(String sql) {
        String[] words = sql.split("[\\s(]+");
        int table = switch (words[0]) {
            case "UPDATE" -> 1;
            case "INSERT" -> 2;
            default -> List.of(words).indexOf("FROM") + 1;
        };
        return words[0] + " " + words[table];
    }
}
