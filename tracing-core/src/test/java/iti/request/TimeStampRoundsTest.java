package iti.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.access.Secrets;
import iti.certificate.SignerCertificates;
import iti.message.HeldCertificate;
import iti.message.RevokedCertificate;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sealed document gets its time-stamp before it leaves, or leaves without and its archival form gets one. */
class TimeStampRoundsTest {

    private final List<SealedDocument> stamped = new ArrayList<>();
    private TimeService service;
    private Times times;
    private TimeStampRounds rounds;

    /** A sealed request that wants its time-stamp. */
    private UUID sealed(Centre a) {
        service = new TimeService(a);
        times = new Times(a, service, stamped);
        rounds = new TimeStampRounds(times, a.certificates, service);
        Story.issued(a);
        UUID message = a.sent.get(0).message();
        times.run(() -> times.want(new DocumentSealed(document(a, message))));
        return message;
    }

    private static SealedDocument document(Centre a, UUID message) {
        return a.em.find(SealedDocument.class, message);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theTimeStampBecomesPartOfWhatLeaves(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = sealed(a);
            byte[] before = document(a, message).content();
            rounds.settle(message);
            SealedDocument after = document(a, message);
            assertEquals(SealedDocument.TimeStamp.PRESENT, after.timeStamp());
            assertArrayEquals(before, Arrays.copyOf(after.content(), before.length));
            assertEquals(before.length + 1, after.content().length);
            assertEquals(Secrets.sha256(after.content()), after.sha256());
            assertEquals(1, stamped.size());
            rounds.settle(message);
            service.lists = false;
            rounds.round();
            assertFalse(document(a, message).archivalCopy());
            assertNull(a.em.find(ArchivedDocument.class, message));
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.documents.readArchived(a.pointOfContact, message))).kind());
            service.lists = true;
            a.clock.now = a.clock.now.plusSeconds(180);
            a.tx(() -> {
                HeldCertificate office = a.certificates.all(a.administrator).get(0).held();
                a.certificates.revoke(a.administrator, SignerCertificates.text(office.serial()), RevokedCertificate.Reason.REPLACED);
                return null;
            });
            rounds.round();
            assertEquals(1, service.asked);
            assertEquals(List.of(RevokedCertificate.Reason.REPLACED), service.known.stream().map(RevokedCertificate::reason).toList());
            assertEquals(after.sha256(), document(a, message).sha256(), "what left stays as it left");
            PdfFile copy = a.tx(() -> a.documents.readArchived(a.pointOfContact, message));
            assertArrayEquals(after.content(), Arrays.copyOf(copy.content(), copy.content().length - 1));
            assertEquals(after.fileName().replace(".pdf", "_archival.pdf"), copy.name());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.documents.readArchived(a.otherUnit, message))).kind());
            rounds.round();
            assertEquals(List.of(), times.archivable());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatLeftWithoutKeepsItsBytesAndIsStampedBeside(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = sealed(a);
            String digest = document(a, message).sha256();
            service.up = false;
            rounds.settle(message);
            assertEquals(SealedDocument.TimeStamp.PENDING, document(a, message).timeStamp());
            service.up = true;
            times.claim(message);
            service.lists = false;
            rounds.round();
            assertNull(a.em.find(ArchivedDocument.class, message), "another process has claimed it");
            a.clock.now = a.clock.now.plusSeconds(180);
            rounds.round();
            a.em.clear();
            assertEquals(SealedDocument.TimeStamp.ARCHIVED, document(a, message).timeStamp());
            assertEquals(digest, document(a, message).sha256());
            byte[] archived = a.em.find(ArchivedDocument.class, message).content();
            assertArrayEquals(document(a, message).content(), Arrays.copyOf(archived, archived.length - 1));
            service.lists = true;
            a.clock.now = a.clock.now.plusSeconds(180);
            rounds.round();
            assertEquals('A', a.em.find(ArchivedDocument.class, message).content()[archived.length], "the copy with its time-stamp is what is archived");
            a.em.clear();
            assertEquals(0, stamped.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasReadIsNotChangedAnyMore(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = sealed(a);
            String read = a.tx(() -> a.documents.read(a.pointOfContact, message)).sha256();
            times.stamped(message, new byte[] {1});
            assertEquals(read, document(a, message).sha256());
            assertEquals(SealedDocument.TimeStamp.PENDING, document(a, message).timeStamp());
        }
    }

    /** The right is asked before anything is settled: who may not read a document does not make it leave without a time-stamp. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoMayNotReadADocumentSettlesNothing(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = sealed(a);
            service.up = false;
            HandOut handOut = new HandOut(a.documents, rounds);
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> handOut.document(a.otherUnit, message)).kind());
            assertEquals(SealedDocument.TimeStamp.WANTED, document(a, message).timeStamp());
            assertEquals(0, service.asked);
            assertEquals(message, a.tx(() -> a.documents.visible(a.pointOfContact, message)).message());
        }
    }
}
