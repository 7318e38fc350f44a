package iti.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Secrets;
import iti.certificate.SignerCertificates;
import iti.ledger.LedgerAct;
import iti.message.HeldCertificate;
import iti.message.RevokedCertificate;
import iti.message.TrustedTime;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sealed document gets its time-stamp before it leaves, or leaves without and its archival form gets one. */
class TimeStampRoundsTest {

    private static final Instant HOLDS = Instant.parse("2029-07-01T08:00:00Z");

    /** A service that can be down; its time-stamp is one byte. It is never asked while a transaction is open. */
    private static final class Service implements TrustedTime {

        private final Centre centre;
        private Instant until = HOLDS;
        private boolean up = true;
        private boolean lists = true;
        private List<RevokedCertificate> known;
        private int asked;

        Service(Centre centre) {
            this.centre = centre;
        }

        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public Optional<byte[]> stamp(byte[] sealed) {
            asked++;
            assertFalse(centre.em.getTransaction().isActive(), "no network call inside a transaction");
            byte[] stamped = Arrays.copyOf(sealed, sealed.length + 1);
            stamped[sealed.length] = 'T';
            return up ? Optional.of(stamped) : Optional.empty();
        }

        @Override
        public Optional<byte[]> archive(byte[] stamped, Collection<RevokedCertificate> revoked) {
            assertFalse(centre.em.getTransaction().isActive(), "no network call inside a transaction");
            assertTrue("TA".indexOf(stamped[stamped.length - 1]) >= 0, "only what has trusted time is archived");
            known = List.copyOf(revoked);
            byte[] archived = Arrays.copyOf(stamped, stamped.length + 1);
            archived[stamped.length] = 'A';
            return lists ? Optional.of(archived) : Optional.empty();
        }

        @Override
        public Instant holdsUntil(byte[] archived) {
            return until;
        }
    }

    /** Each act in a transaction of its own, as in the server. */
    private static final class Times extends DocumentTimes {

        private final Centre centre;

        Times(Centre centre, TrustedTime time, List<SealedDocument> stamped) {
            super(centre.em, time, centre.ledger, new Centre.Fired<>(e -> stamped.add(e.document())), centre.clock);
            this.centre = centre;
        }

        @Override
        public Optional<byte[]> wanting(UUID message) {
            return centre.tx(() -> super.wanting(message));
        }

        @Override
        public List<UUID> wanting() {
            return centre.tx(() -> super.wanting());
        }

        @Override
        public List<UUID> pending() {
            return centre.tx(() -> super.pending());
        }

        @Override
        public void stamped(UUID message, byte[] content) {
            run(() -> super.stamped(message, content));
        }

        @Override
        public void without(UUID message) {
            run(() -> super.without(message));
        }

        @Override
        public Optional<byte[]> claim(UUID message) {
            return centre.tx(() -> super.claim(message));
        }

        @Override
        public void archived(UUID message, byte[] content) {
            run(() -> super.archived(message, content));
        }

        @Override
        public List<UUID> archivable() {
            return centre.tx(() -> super.archivable());
        }

        @Override
        public Optional<byte[]> claimForArchive(UUID message) {
            return centre.tx(() -> super.claimForArchive(message));
        }

        @Override
        public void kept(UUID message, byte[] content, Instant until) {
            run(() -> super.kept(message, content, until));
        }

        private void run(Runnable act) {
            centre.tx(() -> {
                act.run();
                return null;
            });
        }
    }

    /** The renewals of one process, each act in a transaction of its own. */
    private static final class Renewal extends ArchiveRenewal {

        private final Centre centre;

        Renewal(Centre centre) {
            super(centre.em, centre.ledger, centre.clock, 90);
            this.centre = centre;
        }

        @Override
        public List<UUID> due() {
            return centre.tx(() -> super.due());
        }

        @Override
        public Optional<Claimed> claim(UUID message) {
            return centre.tx(() -> super.claim(message));
        }

        @Override
        public void dated(Claimed copy, Instant until) {
            run(() -> super.dated(copy, until));
        }

        @Override
        public void renewed(Claimed copy, byte[] content, Instant until) {
            run(() -> super.renewed(copy, content, until));
        }

        private void run(Runnable act) {
            centre.tx(() -> {
                act.run();
                return null;
            });
        }
    }

    private final List<SealedDocument> stamped = new ArrayList<>();
    private Service service;
    private Times times;
    private TimeStampRounds rounds;

    /** A sealed request that wants its time-stamp. */
    private UUID sealed(Centre a) {
        service = new Service(a);
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

    private static ArchivedDocument copy(Centre a, UUID message) {
        a.em.clear();
        return a.em.find(ArchivedDocument.class, message);
    }

    private static long renewals(Centre a, UUID message) {
        return a.tx(() -> a.ledger.entries(a.em.find(TracingRequest.class, document(a, message).request()).chain())).stream()
                .filter(e -> e.act() == LedgerAct.DOCUMENT_TIME_STAMPED && e.details().contains("\"until\"")).count();
    }

    /** Ninety days before the certificate of its last time-stamp ends a copy gets the next one, once, with an entry. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void aCopyIsRenewedBeforeItsTimeStampEnds(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = sealed(a);
            rounds.settle(message);
            rounds.round();
            Renewal renewal = new Renewal(a);
            RenewalRounds daily = new RenewalRounds(renewal, a.certificates, service);
            byte[] first = copy(a, message).content();
            assertEquals(HOLDS, copy(a, message).holdsUntil().orElseThrow());
            a.clock.now = HOLDS.minus(Duration.ofDays(91));
            daily.round();
            assertArrayEquals(first, copy(a, message).content(), "it is not time yet");

            a.clock.now = HOLDS.minus(Duration.ofDays(89));
            daily.round();
            assertArrayEquals(first, copy(a, message).content(), "a time-stamp that ends no later is of no use");
            service.lists = false;
            a.clock.now = a.clock.now.plusSeconds(180);
            daily.round();
            assertArrayEquals(first, copy(a, message).content(), "the service is down");
            assertEquals(0, renewals(a, message));

            service.lists = true;
            a.clock.now = a.clock.now.plusSeconds(180);
            ArchiveRenewal.Claimed other = renewal.claim(message).orElseThrow();
            daily.round();
            assertArrayEquals(first, copy(a, message).content(), "another process has claimed it");
            a.clock.now = a.clock.now.plusSeconds(180);
            Instant next = HOLDS.plus(Duration.ofDays(1000));
            renewal.dated(other, HOLDS);
            service.until = next;
            daily.round();
            ArchivedDocument renewed = copy(a, message);
            assertEquals(first.length + 1, renewed.content().length);
            assertArrayEquals(first, Arrays.copyOf(renewed.content(), first.length), "what was there stays");
            assertEquals(next, renewed.holdsUntil().orElseThrow());
            assertEquals(1, renewals(a, message));

            a.clock.now = a.clock.now.plusSeconds(180);
            renewal.renewed(other, new byte[] {'T', 'A', 'A'}, next);
            daily.round();
            assertArrayEquals(renewed.content(), copy(a, message).content(), "the process that was slower changes nothing");
            assertEquals(1, renewals(a, message));
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    /** A copy from before ends were kept: it is read from it, once. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void theEndOfAnOlderCopyIsReadFromIt(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = sealed(a);
            rounds.settle(message);
            rounds.round();
            Renewal renewal = new Renewal(a);
            renewal.run(() -> a.em.find(ArchivedDocument.class, message).holdUntil(null));
            assertEquals(List.of(message), renewal.due());
            new RenewalRounds(renewal, a.certificates, service).round();
            assertEquals(HOLDS, copy(a, message).holdsUntil().orElseThrow());
            assertEquals(List.of(), renewal.due());
            assertEquals(0, renewals(a, message));
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
