package iti.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.ledger.Ledger;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery";

    @ParameterizedTest
    @EnumSource(Databases.class)
    void wrongPasswordsMakeTheNextAttemptWaitAndTheRightOneIsRefusedMeanwhile(Databases database) {
        try (var factory = database.entities(); EntityManager em = factory.createEntityManager()) {
            Clock clock = Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC);
            Accounts accounts = new Accounts(em, new Ledger(em, clock), clock);
            em.getTransaction().begin();
            new People(em, new Ledger(em, clock)).addFirst("admin", "Ada Min", "Centre", PASSWORD);
            for (int i = 0; i < 3; i++) {
                assertEquals(ProblemKind.NOT_SIGNED_IN, assertThrows(Problem.class, () -> accounts.signIn("admin", "wrong")).kind());
            }
            Problem wait = assertThrows(Problem.class, () -> accounts.signIn("admin", PASSWORD));
            assertEquals(ProblemKind.TOO_MANY_ATTEMPTS, wait.kind());
            assertEquals("3", wait.details().get("seconds"));
            Clock later = Clock.offset(clock, java.time.Duration.ofSeconds(3));
            assertEquals(Set.of(Role.ADMINISTRATOR), new Accounts(em, new Ledger(em, later), later).signIn("admin", PASSWORD).roles());
            assertEquals(ProblemKind.NOT_SIGNED_IN, assertThrows(Problem.class, () -> accounts.signIn("nobody", PASSWORD)).kind());
            em.getTransaction().commit();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aTokenIsStoredAsDigestAndEnds(Databases database) {
        try (var factory = database.entities(); EntityManager em = factory.createEntityManager()) {
            Clock clock = Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC);
            Accounts accounts = new Accounts(em, new Ledger(em, clock), clock);
            em.getTransaction().begin();
            new People(em, new Ledger(em, clock)).addFirst("admin", "Ada Min", "Centre", PASSWORD);
            String token = accounts.issueToken(accounts.signIn("admin", PASSWORD));
            assertEquals("admin", accounts.byToken(token).orElseThrow().login());
            assertTrue(accounts.byToken(token + "x").isEmpty());
            Clock later = Clock.offset(clock, Accounts.TOKEN_LIFE);
            assertTrue(new Accounts(em, new Ledger(em, later), later).byToken(token).isEmpty());
            em.getTransaction().commit();
            assertEquals(0, ((Number) em.createNativeQuery("select count(*) from api_token where digest = ?1").setParameter(1, token).getSingleResult()).intValue());
        }
    }

    @Test
    void hashesAreSalted() {
        String hash = Passwords.hash(PASSWORD, PasswordCost.STANDARD);
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, Passwords.hash(PASSWORD, PasswordCost.STANDARD));
        assertTrue(Passwords.matches(PASSWORD, hash));
        assertFalse(Passwords.matches(PASSWORD + " ", hash));
    }

    @Test
    void aHashIsComparedAtTheCostItWasMadeWith() {
        String cheap = Passwords.hash(PASSWORD, new PasswordCost(64, 1));
        assertTrue(Passwords.matches(PASSWORD, cheap));
        assertFalse(Passwords.matches(PASSWORD, cheap.replace("m=64", "m=128")));
    }
}
