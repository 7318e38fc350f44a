package iti.request;

import static iti.request.TimeService.HOLDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archival copy is renewed before the certificate of its last time-stamp ends, by whichever process comes first. */
class RenewalRoundsTest {

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

    private TimeService service;

    /** A request with its archival copy. */
    private UUID archived(Centre a) {
        service = new TimeService(a);
        Times times = new Times(a, service, new ArrayList<>());
        TimeStampRounds rounds = new TimeStampRounds(times, a.certificates, service);
        Story.issued(a);
        UUID message = a.sent.get(0).message();
        times.run(() -> times.want(new DocumentSealed(a.em.find(SealedDocument.class, message))));
        rounds.settle(message);
        rounds.round();
        return message;
    }

    private static ArchivedDocument copy(Centre a, UUID message) {
        a.em.clear();
        return a.em.find(ArchivedDocument.class, message);
    }

    private static long renewals(Centre a, UUID message) {
        return a.tx(() -> a.ledger.entries(a.em.find(TracingRequest.class, a.em.find(SealedDocument.class, message).request()).chain())).stream()
                .filter(e -> e.act() == LedgerAct.DOCUMENT_TIME_STAMPED && e.details().contains("\"until\"")).count();
    }

    /** Ninety days before the certificate of its last time-stamp ends a copy gets the next one, once, with an entry. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void aCopyIsRenewedBeforeItsTimeStampEnds(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID message = archived(a);
            Renewal renewal = new Renewal(a);
            RenewalRounds daily = new RenewalRounds(renewal, a.certificates, service);
            byte[] first = copy(a, message).content();
            assertEquals(HOLDS, copy(a, message).holdsUntil().orElseThrow());
            a.clock.now = HOLDS.minus(Duration.ofDays(91));
            daily.round();
            assertArrayEquals(first, copy(a, message).content(), "it is not time yet");
            assertEquals(List.of(), renewal.due());

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
            Instant next = HOLDS.plus(Duration.ofDays(1000));
            service.until = next;
            ArchiveRenewal.Claimed other = renewal.claim(message).orElseThrow();
            daily.round();
            assertArrayEquals(first, copy(a, message).content(), "another process has claimed it");
            a.clock.now = a.clock.now.plusSeconds(180);
            renewal.dated(other, HOLDS);
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
            UUID message = archived(a);
            Renewal renewal = new Renewal(a);
            renewal.run(() -> a.em.find(ArchivedDocument.class, message).holdUntil(null));
            assertEquals(List.of(message), renewal.due());
            new RenewalRounds(renewal, a.certificates, service).round();
            assertEquals(HOLDS, copy(a, message).holdsUntil().orElseThrow());
            assertEquals(List.of(), renewal.due());
            assertEquals(0, renewals(a, message));
        }
    }
}
