package iti.document.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.document.TracingDocuments;
import iti.document.keys.InstallationKeys;
import iti.document.verify.EuDss;
import iti.document.verify.TracingSealVerifier;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time-stamps and archival copies as the server makes them, with the own authority over HTTP, through the ten years of a seal root and on. */
class InstallationTimeTest {

    private static final Instant NOW = Station.CLOCK.instant();

    /** A clock that the test moves. */
    private static final class Time extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    private Path data;
    private final Time clock = new Time();

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Instant years(int years) {
        return NOW.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    private SealReport verify(byte[] file, List<X509Certificate> roots) {
        return new TracingSealVerifier(clock).verify(file, state -> roots, "XB");
    }

    @Test
    void copiesAreRenewedUnderTheNextRoot() throws IOException {
        InstallationKeys keys = new InstallationKeys(data.toString(), clock);
        keys.establish("XA", "Republic of Alvoria", Samples.OFFICE_XA);
        keys.issue(Station.OFFICER, Samples.OFFICER_XA);
        InstallationTime time = new InstallationTime(keys, clock, Optional.empty(), Optional.of(freePort()), Optional.empty(), Optional.empty(), Optional.empty());
        try {
            TracingDocuments documents = new TracingDocuments(clock);
            byte[] sealed = documents.countersign(documents.certify(Samples.request(), keys.of(Station.OFFICER).orElseThrow()), keys.office());
            byte[] copy = time.archive(time.stamp(sealed).orElseThrow(), List.of()).orElseThrow();
            Instant end = keys.root().getNotAfter().toInstant();
            assertEquals(end, time.holdsUntil(copy));

            clock.now = end.minus(100, ChronoUnit.DAYS);
            assertEquals(end, time.holdsUntil(time.archive(copy, List.of()).orElseThrow()), "without another root a renewal gains nothing");
            keys.renewRoot("XA", "Republic of Alvoria");
            List<X509Certificate> roots = keys.roots();
            assertEquals(2, roots.size());
            assertEquals(end, time.holdsUntil(time.archive(copy, List.of()).orElseThrow()), "partners have not enrolled the next root yet");

            clock.now = end.minus(60, ChronoUnit.DAYS);
            byte[] renewed = time.archive(copy, List.of()).orElseThrow();
            assertArrayEquals(copy, Arrays.copyOf(renewed, copy.length));
            assertTrue(time.holdsUntil(renewed).isAfter(years(19)), time.holdsUntil(renewed).toString());

            clock.now = years(12);
            SealReport report = verify(renewed, roots);
            assertEquals(Verdict.GOOD, report.verdict(), report.reason());
            assertEquals(List.of("PASSED", "PASSED"), new EuDss().validate(renewed, roots, clock.now));
            assertEquals(Verdict.BAD, verify(copy, roots).verdict());
            assertTrue(verify(copy, roots).reason().endsWith("and no later time-stamp covers that one."), verify(copy, roots).reason());
        } finally {
            time.end();
        }
    }

    @Test
    void aServiceThatIsDownGivesNone() throws IOException {
        InstallationKeys keys = new InstallationKeys(data.toString(), Station.CLOCK);
        keys.establish("XA", "Republic of Alvoria", Samples.OFFICE_XA);
        InstallationTime time = new InstallationTime(keys, Clock.offset(Station.CLOCK, Duration.ZERO), Optional.of("http://127.0.0.1:" + freePort() + "/"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), time.stamp(new Station().sealed(Samples.request())));
        assertEquals(Optional.empty(), time.archive(new Station().sealed(Samples.request()), List.of()));
    }
}
