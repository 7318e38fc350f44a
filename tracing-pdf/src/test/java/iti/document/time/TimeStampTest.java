package iti.document.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.document.seal.PadesSeal;
import iti.document.verify.TracingSealVerifier;
import iti.message.SealReport;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document time-stamp over both signatures, from a service over HTTP that is under the seal root of the State. */
class TimeStampTest {

    private static final Station STATION = new Station();
    private static final PadesSeal SEAL = new PadesSeal();
    private static final byte[] SEALED = STATION.sealed(Samples.request());

    private static TimeStamps under(TimeStamps.Service service, X509Certificate root) {
        return new TimeStamps(service, () -> List.of(root));
    }

    private static TimeStampAuthority authority(String state) {
        return new TimeStampAuthority(STATION.of(state).timeStamps(), Station.CLOCK);
    }

    @Test
    void aStampedDocumentIsGoodAndBeginsWithTheBytesThatWereSealed() throws NoTimeStamp, IOException {
        try (TimeStampServer server = new TimeStampServer(authority("XA"), 0)) {
            byte[] stamped = SEAL.timeStamp(SEALED, under(new HttpTimeStamps(server.address()), STATION.of("XA").root()));
            assertArrayEquals(SEALED, Arrays.copyOf(stamped, SEALED.length));
            SealReport report = new TracingSealVerifier(Station.CLOCK).verify(stamped, STATION.trust(), "XB");
            assertTrue(report.good(), report.reason() + report.checks());
            assertEquals(2, report.signers().size());
        }
    }

    @Test
    void aServiceThatCannotBeReachedGivesNone() throws IOException {
        TimeStampServer server = new TimeStampServer(authority("XA"), 0);
        server.close();
        NoTimeStamp down = assertThrows(NoTimeStamp.class, () -> SEAL.timeStamp(SEALED, under(new HttpTimeStamps(server.address()), STATION.of("XA").root())));
        assertEquals("The time-stamp service cannot be reached.", down.getMessage());
    }

    @Test
    void aServiceUnderAnotherRootIsNotBelieved() {
        NoTimeStamp foreign = assertThrows(NoTimeStamp.class, () -> SEAL.timeStamp(SEALED, under(authority("XB"), STATION.of("XA").root())));
        assertEquals("The time-stamp service is not under an authority that is trusted here.", foreign.getMessage());
    }

    @Test
    void anAnswerToAnotherQuestionIsNotBelieved() throws NoTimeStamp {
        byte[][] kept = new byte[1][];
        TimeStampAuthority authority = authority("XA");
        TimeStamps.Service replaying = request -> {
            kept[0] = kept[0] == null ? authority.ask(request) : kept[0];
            return kept[0];
        };
        TimeStamps stamps = under(replaying, STATION.of("XA").root());
        stamps.tokenOver(new byte[] {1});
        assertThrows(NoTimeStamp.class, () -> stamps.tokenOver(new byte[] {1}));
    }

    @Test
    void aKeyThatIsNotForTimeStampsGivesNone() {
        TimeStampAuthority officer = new TimeStampAuthority(STATION.officer("XA"), Station.CLOCK);
        assertThrows(NoTimeStamp.class, () -> under(officer, STATION.of("XA").root()).tokenOver(new byte[] {1}));
    }
}
