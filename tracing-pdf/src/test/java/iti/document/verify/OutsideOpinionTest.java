package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is good here is valid for a validator that others wrote, and what is altered is not. */
class OutsideOpinionTest {

    private static final Station STATION = new Station();
    private static final List<X509Certificate> ROOTS = List.of(STATION.of("XA").root());
    private static final byte[] SEALED = STATION.sealed(Samples.request());

    private final EuDss outside = new EuDss();

    @Test
    void bothSignaturesPassTheStrictPolicy() {
        assertTrue(new TracingSealVerifier(Station.CLOCK).verify(SEALED, STATION.trust(), "XB").good());
        assertEquals(List.of("PASSED", "PASSED"), outside.validate(SEALED, ROOTS, Station.CLOCK.instant()));
    }

    @Test
    void alsoUnderATimeStamp() throws NoTimeStamp {
        TimeStamps service = new TimeStamps(new TimeStampAuthority(STATION.of("XA").timeStamps(), Station.CLOCK), () -> List.copyOf(ROOTS));
        assertEquals(List.of("PASSED", "PASSED"), outside.validate(new PadesSeal().timeStamp(SEALED, service), ROOTS, Station.CLOCK.instant()));
    }

    @Test
    void anAlteredFilePassesNowhere() {
        byte[] altered = SEALED.clone();
        altered[altered.length / 3] ^= 1;
        assertNotEquals(List.of("PASSED", "PASSED"), outside.validate(altered, ROOTS, Station.CLOCK.instant()));
    }
}
