package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.ConformanceTest;
import iti.document.Samples;
import iti.document.Station;
import iti.document.revocation.NoEvidence;
import iti.document.seal.CarriedSignatures;
import iti.document.seal.Evidence;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.Verdict;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** An archival copy is renewed before the certificate of its last time-stamp ends, again and again: each time-stamp keeps the one before it believed. */
class RenewalTest {

    private static final Instant NOW = Station.CLOCK.instant();
    private static final Authority XA = Authority.of("XA", "Seal root of Republic of Alvoria");
    private static final Authority TIME = Authority.of("XZ", "Time for the courts");
    private static final Authority.Key[] SERVICES = {TIME.timeStamps(day(700)), TIME.timeStamps(day(1400)), TIME.timeStamps(day(2100))};
    private static final PadesSeal SEAL = new PadesSeal();
    private static byte[] archived;
    private static byte[] renewed;
    private static byte[] again;

    private static Instant day(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @BeforeAll
    static void renew() throws NoTimeStamp, NoEvidence {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] sealed = Forger.STATION.documents().countersign(Forger.STATION.documents().certify(Samples.request(), XA.officer("XA", Samples.OFFICER_XA, day(600))),
                XA.office("XA", Samples.OFFICE_XA, day(600)));
        archived = archive(SEAL.timeStamp(sealed, service(0, NOW)), 0, NOW);
        renewed = archive(archived, 1, day(690));
        again = archive(renewed, 2, day(1390));
    }

    private static TimeStamps service(int which, Instant at) {
        return new TimeStamps(new TimeStampAuthority(SERVICES[which], Clock.fixed(at, ZoneOffset.UTC)), () -> List.of(TIME.root()));
    }

    private static byte[] archive(byte[] file, int which, Instant at) throws NoTimeStamp, NoEvidence {
        Evidence evidence = Evidence.of(file, List.of(), root -> Optional.of((root.equals(XA.root()) ? XA : TIME).revoking(root, at, false, at)), at);
        return SEAL.archive(file, evidence, service(which, at));
    }

    private static SealReport verify(byte[] file, Instant at, X509CRL... lists) {
        return new TracingSealVerifier(Clock.fixed(at, ZoneOffset.UTC)).verify(file, new Trust(List.of(XA.root(), TIME.root()), List.of(lists)), "XB");
    }

    private static List<String> outside(byte[] file, Instant at) {
        return new EuDss().validate(file, List.of(XA.root(), TIME.root()), at);
    }

    private static void good(byte[] file, Instant at) {
        SealReport report = verify(file, at);
        assertEquals(Verdict.GOOD, report.verdict(), report.reason());
        assertEquals(List.of("PASSED", "PASSED"), outside(file, at));
    }

    private static void bad(byte[] file, Instant at, String why) {
        SealReport report = verify(file, at);
        assertEquals(Verdict.BAD, report.verdict());
        var check = report.checks().stream().filter(c -> c.id().equals(Question.TIME.id())).findFirst().orElseThrow();
        assertEquals(Result.FAIL, check.result());
        assertTrue(check.answer().endsWith(why), check.answer());
        assertNotEquals(List.of("PASSED", "PASSED"), outside(file, at));
    }

    @Test
    void whatIsRenewedHoldsAndWhatIsNotSaysWhy() {
        good(archived, day(699));
        bad(archived, day(701), "expired on 12 July 2028, and no trusted time-stamp proves that it was signed before: the certificate of its time-stamp ended on"
                + " 20 October 2028, and no later time-stamp covers that one.");
        good(renewed, day(701));
        good(renewed, day(1399));
        bad(renewed, day(1401), "ended on 20 September 2030, and no later time-stamp covers that one.");
        good(again, day(2099));
        bad(again, day(2101), "ended on 20 August 2032, and no later time-stamp covers that one.");
    }

    @Test
    void whatWasThereStays() throws IOException, GeneralSecurityException, InterruptedException {
        assertArrayEquals(archived, Arrays.copyOf(renewed, archived.length));
        assertArrayEquals(renewed, Arrays.copyOf(again, renewed.length));
        assertEquals(day(700), CarriedSignatures.of(archived).hold().orElseThrow());
        assertEquals(day(2100), CarriedSignatures.of(again).hold().orElseThrow());
        try (PDDocument pdf = Loader.loadPDF(again)) {
            COSDictionary store = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            assertEquals(2 + 2, store.getCOSArray(COSName.getPDFName("CRLs")).size(), "two at first, then one of the authority for time-stamps each time");
            assertEquals(6, store.getCOSArray(COSName.getPDFName("Certs")).size(), "two signers, two services, two roots");
            assertEquals(5, store.getCOSDictionary(COSName.getPDFName("VRI")).size(), "all but the last time-stamp");
        }
        ConformanceTest.conforms(again);
        ConformanceTest.popplerAgrees(again);
        assertTrue(again.length - renewed.length < 18_000, again.length - renewed.length + " bytes");
    }

    /** A key that was stolen later makes no old time-stamp doubtful once another covers it. */
    @Test
    void aServiceRevokedAfterTheRenewalSpoilsNothing() {
        X509CRL revoked = TIME.revoking(SERVICES[0].certificate(), day(695), true, day(698));
        assertEquals(Verdict.BAD, verify(archived, day(699), revoked).verdict(), "without a renewal nothing else covers it");
        SealReport report = verify(renewed, day(699), revoked);
        assertEquals(Verdict.GOOD, report.verdict(), report.reason());
        X509CRL before = TIME.revoking(SERVICES[0].certificate(), day(600), true, day(698));
        assertEquals(Verdict.BAD, verify(renewed, day(699), before).verdict(), "revoked before the renewal, it proves nothing");
    }
}
