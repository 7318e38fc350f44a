package iti.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.persistence.Contention;
import iti.persistence.Databases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void chainsAreWholeAndAnyEditIsFound(Databases database) {
        try (var factory = database.entities(); EntityManager em = factory.createEntityManager()) {
            Ledger ledger = new Ledger(em, Clock.systemUTC());
            UUID one = UUID.randomUUID();
            em.getTransaction().begin();
            for (int i = 0; i < 20; i++) {
                ledger.append(i % 2 == 0 ? one : Ledger.INSTALLATION, "system", LedgerAct.CASE_READ, UUID.randomUUID(), "XB", Map.of("n", "" + i, "text", "tab\t\"quote\" ü"));
            }
            em.getTransaction().commit();
            em.clear();
            List<String> lines = export(ledger, List.of(one, Ledger.INSTALLATION));
            assertEquals(List.of(), VerifyLedger.verify(lines).findings());
            assertEquals(20, VerifyLedger.verify(lines).entries());
            assertEquals(ledger.head(one).headHash(), VerifyLedger.verify(lines).heads().get(one.toString()));

            em.getTransaction().begin();
            em.createNativeQuery("update ledger_entry set details = '{\"n\":\"6x\"}' where chain_id = ?1 and position = 3").setParameter(1, one).executeUpdate();
            em.getTransaction().commit();
            em.clear();
            List<String> findings = VerifyLedger.verify(export(ledger, List.of(one, Ledger.INSTALLATION))).findings();
            assertEquals(1, findings.size(), findings.toString());
            assertTrue(findings.get(0).contains("entry 3: its content does not give its hash"), findings.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRemovedOrMovedEntryIsFound(Databases database) {
        try (var factory = database.entities(); EntityManager em = factory.createEntityManager()) {
            Ledger ledger = new Ledger(em, Clock.systemUTC());
            em.getTransaction().begin();
            for (int i = 0; i < 5; i++) {
                ledger.append(Ledger.INSTALLATION, "system", LedgerAct.SIGNED_IN, Map.of("n", "" + i));
            }
            em.getTransaction().commit();
            List<String> lines = export(ledger, List.of(Ledger.INSTALLATION));
            List<String> removed = new ArrayList<>(lines);
            removed.remove(3);
            assertTrue(VerifyLedger.verify(removed).findings().size() >= 2);
            List<String> cut = new ArrayList<>(lines.subList(0, 4));
            assertEquals(1, VerifyLedger.verify(cut).findings().size());
            List<String> swapped = new ArrayList<>(lines);
            swapped.set(2, lines.get(3));
            swapped.set(3, lines.get(2));
            assertTrue(VerifyLedger.verify(swapped).findings().size() >= 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void entriesOfOneTransactionFollowEachOtherWrittenOrNot(Databases database) {
        try (var factory = database.entities()) {
            UUID chain = UUID.randomUUID();
            for (int transaction = 0; transaction < 2; transaction++) {
                try (EntityManager em = factory.createEntityManager()) {
                    Ledger ledger = new Ledger(em, Clock.systemUTC());
                    em.getTransaction().begin();
                    ledger.append(chain, "system", LedgerAct.CASE_READ, Map.of());
                    ledger.append(chain, "system", LedgerAct.CASE_READ, Map.of());
                    em.flush();
                    ledger.append(chain, "system", LedgerAct.CASE_READ, Map.of());
                    ledger.append(chain, "system", LedgerAct.CASE_READ, Map.of());
                    em.getTransaction().commit();
                }
            }
            try (EntityManager em = factory.createEntityManager()) {
                Ledger ledger = new Ledger(em, Clock.systemUTC());
                assertEquals(8, ledger.head(chain).length());
                assertEquals(List.of(), VerifyLedger.verify(export(ledger, List.of(chain))).findings());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatOthersAppendedSinceTheHeadWasReadIsNotLost(Databases database) {
        try (var factory = database.entities(); EntityManager em = factory.createEntityManager(); EntityManager other = factory.createEntityManager()) {
            Ledger ledger = new Ledger(em, Clock.systemUTC());
            Ledger others = new Ledger(other, Clock.systemUTC());
            append(other, others);
            em.getTransaction().begin();
            assertEquals(1, ledger.head(Ledger.INSTALLATION).length());
            append(other, others);
            ledger.append(Ledger.INSTALLATION, "system", LedgerAct.SIGNED_IN, Map.of());
            em.getTransaction().commit();
            em.clear();
            assertEquals(3, ledger.head(Ledger.INSTALLATION).length());
            assertEquals(List.of(), VerifyLedger.verify(export(ledger, List.of(Ledger.INSTALLATION))).findings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aChainIsHeldUntilItsTransactionEnds(Databases database) {
        try (var factory = database.entities(); EntityManager em = factory.createEntityManager(); EntityManager other = factory.createEntityManager()) {
            Ledger ledger = new Ledger(em, Clock.systemUTC());
            Ledger others = new Ledger(other, Clock.systemUTC());
            append(em, ledger);
            em.getTransaction().begin();
            ledger.append(Ledger.INSTALLATION, "system", LedgerAct.SIGNED_IN, Map.of());
            other.getTransaction().begin();
            other.createNativeQuery(database == Databases.H2 ? "set lock_timeout 100" : "set local lock_timeout = 100").executeUpdate();
            RuntimeException waited = assertThrows(RuntimeException.class, () -> others.append(Ledger.INSTALLATION, "system", LedgerAct.SIGNED_IN, Map.of()));
            assertTrue(Contention.in(waited), waited.toString());
            other.getTransaction().rollback();
            em.getTransaction().commit();
            append(other, others);
            assertEquals(3, ledger.entries(Ledger.INSTALLATION).size());
        }
    }

    private static void append(EntityManager em, Ledger ledger) {
        em.getTransaction().begin();
        ledger.append(Ledger.INSTALLATION, "system", LedgerAct.SIGNED_IN, Map.of());
        em.getTransaction().commit();
        em.clear();
    }

    private static List<String> export(Ledger ledger, List<UUID> chains) {
        List<String> lines = new ArrayList<>();
        lines.add(VerifyLedger.HEADER);
        chains.forEach(c -> ledger.entries(c).forEach(e -> lines.add(VerifyLedger.line(e.content(), e.hash()))));
        lines.add("end\t" + (lines.size() - 1));
        return lines;
    }
}
