package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.MessageKind;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.MarkingDescription;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.Withheld;
import iti.persistence.Databases;
import iti.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text that is withheld is nowhere at the State that asked: no table, no file, no log has it; what every page and every call shows comes from there. */
@Tag("ITI-22")
class WithheldTest {

    private static final String GROUND = "CONFIDENTIALITY_LAW";
    private static final List<String> MARKERS = List.of("MARKER-make", "MARKER-serial", "MARKER-holder", "\"QZ\"", "MARKER_FAILURE", "MARKER-remarks",
            "1987-06-05", "MARKER-from", "MARKER-to", "\"QY\"", "MARKER-document", "MARKER-register", "1988-07-06", "MARKER-whole");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsWithheldIsNowhereAtTheOtherState(Databases database) {
        List<String> logged = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(String.valueOf(record.getMessage()));
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger.getLogger("").addHandler(listening);
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            b.tx(() -> b.respond.write(b.answering, request, null, draft("A name is protected by law.")));
            RequestersTest.released(b, request);
            String there = everything(b);
            MARKERS.forEach(marker -> assertTrue(there.contains(marker.replace("\"", "")), "kept by the State that withholds it: " + marker));
            b.deliver(a);
            ResponseBody came = a.documents.message(a.documents.last(request, MessageKind.RESPONSE).orElseThrow()).response();
            assertEquals(13, came.withheld().size());
            assertEquals(1, came.segments().size());
            String here = everything(a) + String.join("\n", logged);
            assertTrue(here.contains("A name is protected by law."), "what is released is found");
            MARKERS.forEach(marker -> assertFalse(here.contains(marker), marker));
            assertEquals(0, a.requests.count(a.officer, new RequestFilter(null, null, null, null, null, "marker")));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPartThatDoesNotExistCannotBeSaidToBeWithheld(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            ResponseBody d = draft("why");
            b.tx(() -> b.respond.write(b.answering, request, null, new ResponseBody(d.completeness(), d.outcome(), d.grounds(), d.reason(), null, null, d.segments(),
                    d.lastLegalHolder(), null, null, List.of(new Withheld("lastLegalholder", GROUND), new Withheld("segments.0.event", GROUND),
                    new Withheld("the address of the holder", GROUND)), null, null, null)));
            Problem refused = assertThrows(Problem.class, () -> b.tx(() -> b.respond.propose(b.answering, request, null)));
            assertEquals(List.of("unknownPart", "unknownPart"), refused.issues().stream().map(i -> i.code()).toList());
        }
    }

    private static ResponseBody draft(String reason) {
        List<Withheld> withheld = new ArrayList<>(ReleasedParts.FIELDS.stream().map(f -> new Withheld(f, GROUND)).toList());
        ReleasedParts.OF_SEGMENT.forEach(p -> withheld.add(new Withheld("segments.0." + p, GROUND)));
        withheld.add(new Withheld("segments.1", GROUND));
        FirearmDescription weapon = new FirearmDescription("PISTOL_SELF_LOADING", "MARKER-make", null, null, null, null, null, null,
                List.of(new MarkingDescription("SERIAL", "FRAME", null, "MARKER-serial", "READABLE", null)), null, null, null);
        return new ResponseBody("PART", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of(GROUND), reason, null, weapon,
                List.of(new SupplyChainSegment("SALE", "1987-06-05", "MARKER-from", "MARKER-to", "QY", "MARKER-document", "MARKER-register", "1988-07-06"),
                        new SupplyChainSegment("SALE", null, "MARKER-whole", null, null, null, null, null)),
                "MARKER-holder", "QZ", "MARKER_FAILURE", withheld, null, "MARKER-remarks", null);
    }

    /** All tables of a State as text, files included. */
    private static String everything(Centre centre) {
        return centre.tx(() -> {
            StringBuilder all = new StringBuilder();
            try {
                Connection connection = centre.em.unwrap(Connection.class);
                List<String> tables = new ArrayList<>();
                try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                    while (found.next()) {
                        if ("public".equalsIgnoreCase(found.getString("TABLE_SCHEM"))) {
                            tables.add(found.getString("TABLE_NAME"));
                        }
                    }
                }
                assertTrue(tables.size() > 20, tables.toString());
                for (String table : tables) {
                    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                        write(rows, all);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return all.toString();
        });
    }

    private static void write(ResultSet rows, StringBuilder all) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(java.util.Locale.ROOT);
                boolean binary = type.contains("bytea") || type.contains("binary") || type.contains("blob");
                byte[] bytes = binary ? rows.getBytes(column) : null;
                all.append(bytes != null ? new String(bytes, StandardCharsets.UTF_8) : rows.getString(column)).append('\n');
            }
        }
    }
}
