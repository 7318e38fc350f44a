package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.certificate.ExpiryNotices;
import iti.certificate.RefusedSignatures;
import iti.certificate.SignerCertificates;
import iti.exchange.Arrival;
import iti.exchange.Incoming;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.message.HeldCertificate;
import iti.message.RevokedCertificate;
import iti.message.RevokedCertificate.Reason;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of signers' certificates: warned before they end, revoked, replaced; a revoked or ended one signs nothing. */
class CertificatesTest {

    private static String serial(Centre a) {
        return SignerCertificates.text(a.keys.office().certificate().getSerialNumber());
    }

    private static List<LedgerEntry> entries(Centre a, LedgerAct act) {
        return a.tx(() -> a.ledger.entries(Ledger.INSTALLATION)).stream().filter(e -> e.act() == act).toList();
    }

    private static void revoke(Centre a, Reason reason) {
        a.tx(() -> {
            a.certificates.revoke(a.administrator, serial(a), reason);
            return null;
        });
    }

    private static int round(Centre a) {
        return (int) a.tx(() -> a.expiry.due()).stream().filter(due -> a.tx(() -> a.expiry.tell(due))).count();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRevokedSignerMakesNoSignature(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID request = Story.drafted(a, Story.recovered(a), "XB");
            revoke(a, Reason.KEY_COMPROMISED);
            Problem refused = assertThrows(Problem.class, () -> a.tx(() -> a.propose.propose(a.officer, request, null)));
            assertEquals(ProblemKind.NO_SIGNING_KEY, refused.kind());
            assertEquals(Map.of("why", "REVOKED"), refused.details());
            assertEquals(List.of(), a.tx(() -> a.documents.of(request)));
            assertEquals(1, entries(a, LedgerAct.SIGNING_REFUSED).size());
            assertEquals(1, entries(a, LedgerAct.KEY_REVOKED).size());
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anEndedCertificateMakesNoSignature(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID request = Story.drafted(a, Story.recovered(a), "XB");
            a.clock.now = a.keys.office().certificate().getNotAfter().toInstant().plusSeconds(1);
            assertEquals(Map.of("why", "ENDED"), assertThrows(Problem.class, () -> a.tx(() -> a.propose.propose(a.officer, request, null))).details());
        }
    }

    /** Without a receipt nothing is taken in, so that the other State sends it again. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRevokedOfficeSignsNoReceipt(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            Story.issued(a);
            byte[] file = a.sent.get(0).content();
            byte[] strange = {1, 2, 3};
            revoke(b, Reason.KEY_COMPROMISED);
            for (Arrival arrival : List.of(Arrival.onLine(file, "XA", null), Arrival.byHand(file, null, b.pointOfContact.id()), Arrival.onLine(strange, "XA", null))) {
                assertEquals(ProblemKind.NO_SIGNING_KEY, assertThrows(Problem.class, () -> b.tx(() -> b.reception.receive(arrival))).kind());
            }
            assertEquals(List.of(), b.tx(() -> b.reception.newest(b.pointOfContact, 0, 10)));
            assertEquals(3, entries(b, LedgerAct.SIGNING_REFUSED).size());
            assertEquals(Incoming.State.QUARANTINED, b.tx(() -> b.reception.upload(b.pointOfContact, strange, null)).state(), "by hand no receipt is due for what is refused");
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void onlyAnAdministratorRevokesAndOnlyWithAReason(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> a.tx(() -> a.certificates.all(a.officer))).kind());
            assertEquals(ProblemKind.INVALID_INPUT, assertThrows(Problem.class, () -> revoke(a, null)).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> {
                a.certificates.revoke(a.administrator, "abc", Reason.REPLACED);
                return null;
            })).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> {
                a.certificates.renew(a.administrator, HeldCertificate.Holder.PERSON, UUID.randomUUID());
                return null;
            })).kind());
            revoke(a, Reason.LEFT_OFFICE);
            revoke(a, Reason.REPLACED);
            assertEquals(List.of(Reason.LEFT_OFFICE), a.tx(() -> a.certificates.revoked()).stream().map(RevokedCertificate::reason).toList());
            assertTrue(a.tx(() -> a.certificates.find(a.administrator, serial(a))).revocation().isPresent());
        }
    }

    /** 90, 30 and 7 days before the end, once each, whatever the number of rounds and processes. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void holdersAndAdministratorsAreWarnedOncePerRung(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            Instant until = a.keys.office().certificate().getNotAfter().toInstant();
            a.clock.now = until.minus(Duration.ofDays(91));
            assertEquals(0, round(a));
            for (int days : new int[] {90, 30, 7}) {
                a.clock.now = until.minus(Duration.ofDays(days));
                List<ExpiryNotices.Due> due = a.tx(() -> a.expiry.due());
                assertEquals(1, round(a), days + " days before");
                assertEquals(0, round(a), "only once");
                assertFalse(a.tx(() -> a.expiry.tell(due.get(0))), "another process was faster");
                assertEquals(List.of(days), a.tx(() -> a.expiry.unseen(a.administrator)).stream().map(ExpiryNotices.Line::rung).toList());
                assertEquals(List.of(), a.tx(() -> a.expiry.unseen(a.officer)));
                a.tx(() -> {
                    a.expiry.seen(a.administrator, serial(a));
                    return null;
                });
                assertEquals(List.of(), a.tx(() -> a.expiry.unseen(a.administrator)));
            }
            assertEquals(3, entries(a, LedgerAct.KEY_ENDS_SOON).size());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> {
                a.expiry.seen(a.administrator, serial(a));
                return null;
            })).kind());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRevokedCertificateEndsInSilence(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            a.clock.now = a.keys.office().certificate().getNotAfter().toInstant().minus(Duration.ofDays(20));
            assertEquals(1, round(a), "found late: the rung that is reached, not those before");
            revoke(a, Reason.CEASED);
            a.clock.now = a.clock.now.plus(Duration.ofDays(15));
            assertEquals(0, round(a));
            assertEquals(List.of(), a.tx(() -> a.expiry.unseen(a.administrator)));
        }
    }

    /** The act is undone with its transaction; the entry that it was tried must not be. */
    @Test
    void theRefusalIsKeptInATransactionOfItsOwn() throws NoSuchMethodException {
        Transactional transactional = RefusedSignatures.class.getMethod("keep", String.class, String.class, String.class).getAnnotation(Transactional.class);
        assertEquals(Transactional.TxType.REQUIRES_NEW, transactional.value());
    }
}
