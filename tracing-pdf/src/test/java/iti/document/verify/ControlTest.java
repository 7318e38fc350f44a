package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.SamplePhotos;
import iti.document.Samples;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.message.TracingMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The control to all attacks: what nobody touched is good, every question answered with yes. */
class ControlTest {

    @Test
    void ownDocumentsAreGood() {
        for (TracingMessage message : Samples.all().values()) {
            SealReport report = Forger.VERIFIER.verify(Forger.STATION.sealed(message), Forger.STATION.trust(), message.to().state());
            assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
            assertEquals(List.of("revoked"), report.checks().stream().filter(c -> c.result() != SealReport.Result.PASS).map(SealReport.SealCheck::id).toList());
            assertEquals(message, report.message().orElseThrow());
            assertArrayEquals(new Contract().write(message), report.canonicalData().orElseThrow());
            assertEquals(List.of("OFFICER", "POINT_OF_CONTACT"), report.signers().stream().map(SealReport.Signer::role).toList());
        }
    }

    @Test
    void strangeTextIsGood() {
        SealReport report = Forger.verify(Forger.STATION.sealed(Samples.strange()));
        assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
    }

    @Test
    void photosAreGood() {
        assertTrue(Forger.verify(Forger.STATION.sealed(SamplePhotos.request())).good());
    }

    /** The forger's tools spoil nothing by themselves: pages written anew and sealed by the genuine keys are good. */
    @Test
    void theToolsOfTheForgerAloneChangeNothing() throws java.io.IOException {
        SealReport report = Forger.verify(Forger.sealedAfter(pdf -> { }));
        assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
    }

    /** A time-stamp of anybody proves no time and does no harm. */
    @Test
    void aForeignTimeStampAloneIsGood() {
        assertTrue(Forger.verify(TestTime.stamped(Forger.SEALED, Authority.of("XC", "Time for all"))).good());
    }
}
