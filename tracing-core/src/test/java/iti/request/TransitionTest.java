package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.persistence.CountingDataSource;
import iti.persistence.Databases;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            UUID request = Story.drafted(a, Story.recovered(a), null);
            for (Procedure step : List.of(Procedure.PROPOSE, Procedure.APPROVE, Procedure.RETURN)) {
                counting.takeStatements();
                counting.takeCommits();
                a.tx(() -> take(a, request, step));
                assertEquals(STATEMENTS, shorts(counting).stream().sorted(Comparator.comparingInt(STATEMENTS::indexOf)).toList(), step + ": each once");
                assertEquals(1, counting.takeCommits(), step.name());
            }
            assertEquals(Status.DRAFT, a.requests.find(a.officer, request).status());
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anApprovalAddsItsDocumentAndNothingElse(Databases database) {
        CountingDataSource counting = new CountingDataSource(database.fresh());
        try (Centre a = new Centre(Databases.entities(counting.dataSource()), Centre.details("XA", "Alvoria")); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID request = Story.proposed(a);
            counting.takeStatements();
            a.tx(() -> a.approve.approve(a.supervisor, request, null));
            assertEquals(Set.of("SELECT sealed_document", "UPDATE sealed_document"), shorts(counting).stream().filter(s -> !STATEMENTS.contains(s)).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void suspensionsAreReadWhenTheyAreAskedFor(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            Steps steps = new Steps(b);
            UUID request = steps.received("XA", Priority.ROUTINE);
            steps.take(request, Procedure.ACKNOWLEDGE);
            steps.take(request, Procedure.SEEK_INFORMATION);
            assertEquals(1, b.tx(() -> b.requests.forChange(b.answering, request, null)).suspensions().size(), "also after the transaction");
        }
    }

    private static TracingRequest take(Centre a, UUID id, Procedure step) {
        TracingRequest request = a.requests.forChange(a.officer, id, null);
        new Workflow(a.ledger, a.documents).take(request, step, a.officer.actor(), Map.of());
        return request;
    }

    /** The statements since this was last asked; two that went in one call are two. */
    private static List<String> shorts(CountingDataSource counting) {
        return counting.takeStatements().stream().flatMap(s -> Arrays.stream(s.split("; "))).map(TransitionTest::inShort).toList();
    }

    /** For example {@code UPDATE ledger_chain}. */
    private static String inShort(String sql) {
        String[] words = sql.split("[\\s(]+");
        String verb = words[0].toUpperCase(Locale.ROOT);
        int table = switch (verb) {
            case "UPDATE" -> 1;
            case "INSERT" -> 2;
            default -> Arrays.stream(words).map(w -> w.toUpperCase(Locale.ROOT)).toList().indexOf("FROM") + 1;
        };
        return verb + " " + words[table];
    }
}
