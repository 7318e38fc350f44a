package iti.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Points of contact of the other States. */
@Tag("ITI-25")
@Tag("ITI-31")
class DirectoryTest {

    private static final Principal CONTACT = principal(Role.POINT_OF_CONTACT);

    private static Principal principal(Role role) {
        return new Principal(UUID.randomUUID(), role.name(), role.name(), UUID.randomUUID(), "unit", Set.of(role));
    }

    private static StateDetails brenmark(String pointOfContact, String email) {
        return new StateDetails("XB", "Brenmark", "Brenmark Police", pointOfContact, "+000 55 0100", email, "en", "Europe/Paris", "SATURDAY,SUNDAY", "", null);
    }

    /** The directory of one new database; each act in a transaction of its own. */
    private static final class Desk implements AutoCloseable {
        private final EntityManagerFactory factory;
        private final EntityManager em;
        private final Ledger ledger;
        private final Directory directory;

        Desk(Databases database) {
            factory = database.entities();
            em = factory.createEntityManager();
            Clock clock = Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC);
            ledger = new Ledger(em, clock);
            directory = new Directory(em, ledger, clock);
        }

        <T> T act(Supplier<T> act) {
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

        @Override
        public void close() {
            em.close();
            factory.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsNoListOfRevokedCertificatesIsNotKept(Databases database) {
        try (Desk desk = new Desk(database)) {
            desk.act(() -> desk.directory.keep(CONTACT, brenmark("Signe Aldous", "desk@brenmark.example")));
            Problem problem = assertThrows(Problem.class, () -> desk.act(() -> desk.directory.keepRevocations(CONTACT, "XB", new byte[] {1, 2, 3})));
            assertEquals(List.of(Issue.of("list", "notARevocationList")), problem.issues());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> desk.act(() -> desk.directory.keepRevocations(CONTACT, "XC", new byte[0]))).kind());
            assertEquals(ProblemKind.NOT_PERMITTED,
                    assertThrows(Problem.class, () -> desk.act(() -> desk.directory.keepRevocations(principal(Role.OFFICER), "XB", new byte[0]))).kind());
            assertEquals(List.of(), desk.act(() -> desk.directory.revocations()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNewContactTakesThePlaceOfTheOldOneUnderTheEyesOfTheLedger(Databases database) {
        try (Desk desk = new Desk(database)) {
            long read = desk.act(() -> desk.directory.add(CONTACT, brenmark("Firearms Records Bureau", "records@brenmark.example"))).version();
            desk.act(() -> desk.directory.change(CONTACT, brenmark("National Tracing Desk", "tracing@brenmark.example"), read));
            PartnerState now = desk.act(() -> desk.directory.partner("XB")).orElseThrow();
            assertEquals("National Tracing Desk, tracing@brenmark.example", now.pointOfContact() + ", " + now.email());
            assertEquals(List.of(LedgerAct.STATE_CHANGED, LedgerAct.STATE_CHANGED), desk.ledger.entries(Ledger.INSTALLATION).stream().map(e -> e.act()).toList());

            Problem stale = assertThrows(Problem.class, () -> desk.act(() -> desk.directory.change(CONTACT, brenmark("Somebody", null), read)));
            assertEquals(ProblemKind.CHANGED_MEANWHILE, stale.kind());
            assertEquals("National Tracing Desk", desk.act(() -> desk.directory.partner("XB")).orElseThrow().pointOfContact());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStateWithoutAPointOfContactIsNotKept(Databases database) {
        try (Desk desk = new Desk(database)) {
            Problem gap = assertThrows(Problem.class, () -> desk.act(() -> desk.directory.add(CONTACT, brenmark(" ", "records@brenmark.example"))));
            assertEquals(List.of("pointOfContact"), gap.issues().stream().map(Issue::field).toList());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class,
                    () -> desk.act(() -> desk.directory.add(principal(Role.OFFICER), brenmark("Bureau", null)))).kind());
            assertEquals(List.of(), desk.act(desk.directory::partners));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theAdministratorChangesTheLanguagesOfOurDocuments(Databases database) {
        try (Desk desk = new Desk(database)) {
            Principal administrator = principal(Role.ADMINISTRATOR);
            desk.act(() -> {
                desk.em.persist(new OwnState(new StateDetails("XA", "Alvoria", "Centre", "Desk", null, null, "fr, en", "Europe/Paris", "SATURDAY,SUNDAY", "", null)));
                return null;
            });
            long version = desk.directory.ownState().version();
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> desk.act(() -> desk.directory.speak(CONTACT, "es", null))).kind());
            assertEquals("languages languageTags", assertThrows(Problem.class, () -> desk.act(() -> desk.directory.speak(administrator, "Spanish!", null))).issues().stream()
                    .map(i -> i.field() + " " + i.code()).findFirst().orElseThrow());
            desk.act(() -> desk.directory.speak(administrator, " es-419, en ", version));
            assertEquals("es-419, en", desk.directory.ownState().languages());
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> desk.act(() -> desk.directory.speak(administrator, "ru", version))).kind());
            desk.act(() -> desk.directory.speak(administrator, " ", null));
            assertEquals(null, desk.directory.ownState().languages());
            assertEquals(2, desk.ledger.entries(Ledger.INSTALLATION).stream().filter(e -> e.act() == LedgerAct.STATE_CHANGED && e.details().contains("languages")).count());
        }
    }
}
