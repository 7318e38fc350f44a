package iti.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An installation loads rows of its own beside and over what is shipped. */
class ReferencesTest {

    private static final String HEAD = "code,name,country,other_names,source,confidence\n";
    private static final Principal CUSTODIAN = person(Role.CUSTODIAN);

    private static Principal person(Role role) {
        return new Principal(UUID.randomUUID(), "c", "C", UUID.randomUUID(), "U", Set.of(role));
    }

    /** One process of the installation. */
    private record Process(EntityManager em, References references) {
        Process(EntityManagerFactory factory) {
            this(factory.createEntityManager());
        }

        private Process(EntityManager em) {
            this(em, new References(em, new Ledger(em, Clock.systemUTC()), Clock.systemUTC()));
        }

        <T> T tx(Supplier<T> act) {
            em.getTransaction().begin();
            try {
                T result = act.get();
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.clear();
            }
        }

        ReferenceReport load(Principal by, ReferenceKind kind, String csv) {
            return tx(() -> references.load(by, kind, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
        }

        List<String> makers(String typed) {
            return tx(() -> references.makers(typed)).stream().map(s -> s.text() + " " + s.detail()).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ownRowsStandBesideAndOverWhatIsShipped(Databases database) {
        try (EntityManagerFactory factory = database.entities()) {
            Process one = new Process(factory);
            Process other = new Process(factory);
            assertEquals(List.of("Glock AT"), other.makers("glock"));
            ReferenceReport report = one.load(CUSTODIAN, ReferenceKind.MAKER, HEAD + "glock,Glock,XF,,own list,HIGH\nveska,Veska,XB,Веска|VSK,own list,HIGH\n");
            assertEquals(new ReferenceReport(2, 1, 1, 0, List.of()), report);
            assertEquals(List.of("Glock XF"), other.makers("glock"), "a process that had the reference in memory sees what another loaded");
            assertEquals("Veska XB", other.makers("веска").get(0));
            assertEquals(List.of(new References.Holding(ReferenceKind.MAKER, ShippedReference.rows().get(ReferenceKind.MAKER).size(), 2, 1)),
                    one.tx(() -> one.references().holdings()).stream().filter(h -> h.own() > 0).toList());
            ReferenceReport models = one.load(CUSTODIAN, ReferenceKind.MODEL,
                    "code;maker;name;type;calibres;source;confidence\nveska-v70;veska;V70;RIFLE;762x39;own list;HIGH\nveska-v71;nobody;V71;RIFLE;;own list;HIGH\n");
            assertEquals(List.of(new ReferenceReport.RefusedRow(3, List.of(new RowFault("maker", "noSuchRow")))), models.faults());
            assertEquals(1, models.added());
            assertEquals(List.of("V70"), other.tx(() -> other.references().models("VESKA", "v")).stream().map(Suggestion::text).toList());
            Problem inUse = assertThrows(Problem.class, () -> one.tx(() -> one.references().drop(CUSTODIAN, ReferenceKind.MAKER)));
            assertEquals("referenceInUse", inUse.issues().get(0).code());
            one.tx(() -> one.references().drop(CUSTODIAN, ReferenceKind.MODEL));
            assertEquals(2, one.tx(() -> one.references().drop(CUSTODIAN, ReferenceKind.MAKER)));
            assertEquals(List.of("Glock AT"), other.makers("glock"));
            assertEquals(List.of(LedgerAct.REFERENCE_LOADED, LedgerAct.REFERENCE_LOADED, LedgerAct.REFERENCE_DROPPED, LedgerAct.REFERENCE_DROPPED),
                    one.em().createQuery("select e.act from LedgerEntry e order by e.id", LedgerAct.class).getResultList());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Databases.class, names = "H2")
    void faultyRowsAreNamedOneByOneAndTheOthersAreTaken(Databases database) {
        try (EntityManagerFactory factory = database.entities()) {
            Process one = new Process(factory);
            ReferenceReport report = one.load(CUSTODIAN, ReferenceKind.MAKER, "\uFEFF" + HEAD + "good,Good,XB,,own,HIGH\n,No code,XB,,own,HIGH\nbad country,Bad,Brenmark,,own,HIGH\n"
                    + "sure,Sure,XB,,own,VERY\nlate,Late,XB,,,HIGH\ngood,Again,XB,,own,HIGH\nshort,Short\n" + "long,Long,XB," + "x".repeat(1001) + ",own,LOW\n");
            assertEquals(1, report.added());
            assertEquals(List.of("3 code required", "4 country noState", "4 code noCode", "5 confidence unknownCode", "6 source required", "7 code codeTwice", "8  cellMissing",
                    "8 country required", "8 source required", "8 confidence required", "9 other_names tooLong"),
                    report.faults().stream().flatMap(r -> r.faults().stream().map(f -> r.row() + " " + f.column() + " " + f.code())).toList());
            for (String pattern : List.of("[A-Z", "(.*.*)*x", "(.*a){12}", "(a*)*b\\1", "x".repeat(301))) {
                ReferenceReport formats = one.load(CUSTODIAN, ReferenceKind.SERIAL_FORMAT, "code,maker,pattern,words,source,confidence\nf1,glock," + pattern + ",w,own,LOW\n");
                assertEquals(List.of(new RowFault("pattern", "noPattern")), formats.faults().get(0).faults(), pattern);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Databases.class, names = "H2")
    void aFileThatIsNoTableChangesNothing(Databases database) {
        try (EntityManagerFactory factory = database.entities()) {
            Process one = new Process(factory);
            assertEquals("columnMissing", assertThrows(Problem.class, () -> one.load(CUSTODIAN, ReferenceKind.MAKER, "code,name\nx,X\n")).issues().get(0).code());
            assertEquals("notUtf8", assertThrows(Problem.class, () -> one.tx(() -> one.references().load(CUSTODIAN, ReferenceKind.MAKER,
                    new ByteArrayInputStream((HEAD + "x,\u00e9,XB,,own,HIGH\n").getBytes(StandardCharsets.ISO_8859_1))))).issues().get(0).code());
            assertEquals("csvBroken", assertThrows(Problem.class, () -> one.load(CUSTODIAN, ReferenceKind.MAKER, HEAD + "x,\"open,XB,,own,HIGH\n")).issues().get(0).code());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> one.load(person(Role.OFFICER), ReferenceKind.MAKER, HEAD)).kind());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> one.tx(() -> one.references().drop(person(Role.SUPERVISOR), ReferenceKind.MAKER))).kind());
            assertTrue(one.tx(() -> one.references().holdings()).stream().allMatch(h -> h.own() == 0));
            assertTrue(References.mayLoad(person(Role.ADMINISTRATOR)));
        }
    }
}
