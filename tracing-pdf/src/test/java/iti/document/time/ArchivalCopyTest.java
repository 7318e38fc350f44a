package iti.document.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import iti.document.ConformanceTest;
import iti.document.Samples;
import iti.document.Station;
import iti.document.keys.InstallationKeys;
import iti.document.revocation.NoEvidence;
import iti.document.revocation.RevocationLists;
import iti.document.seal.Evidence;
import iti.document.seal.PadesSeal;
import iti.document.verify.TracingSealVerifier;
import iti.message.RevokedCertificate;
import iti.message.SealReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** An archival copy (PAdES level LTA): the evidence lies behind the document, and it holds after the signers' certificates have ended. */
class ArchivalCopyTest {

    private static final Station STATION = new Station();
    private static final InstallationKeys KEYS = STATION.of("XA");
    private static final PadesSeal SEAL = new PadesSeal();
    private static final TimeStamps TIME = new TimeStamps(new TimeStampAuthority(KEYS.timeStamps(), Station.CLOCK), () -> List.of(KEYS.root()));
    private static final Instant NOW = Station.CLOCK.instant();
    private static final byte[] STAMPED = stamped();
    /** Longer than the two years of a signer's certificate. */
    private static final Duration LATER = Duration.ofDays(4 * 365);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] stamped() {
        try {
            return SEAL.timeStamp(STATION.sealed(Samples.request()), TIME);
        } catch (NoTimeStamp e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CRL list(InstallationKeys keys, List<RevokedCertificate> revoked) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(keys.revocationList(keys.root(), revoked)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] archived(List<RevokedCertificate> revoked) throws NoTimeStamp, NoEvidence {
        return SEAL.archive(STAMPED, Evidence.of(STAMPED, List.of(), root -> Optional.of(list(KEYS, revoked)), NOW), TIME);
    }

    private static SealReport verify(byte[] file, Duration later) {
        return new TracingSealVerifier(Clock.offset(Station.CLOCK, later)).verify(file, STATION.trust(), "XB");
    }

    /** What EU DSS says without any source but the file, under our strict policy or the one that it ships. */
    private static SimpleReport dss(byte[] file, Instant at, boolean strict) throws IOException {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(KEYS.root()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        try (InputStream policy = TracingSealVerifier.class.getResourceAsStream("policy.xml")) {
            Reports reports = strict ? validator.validateDocument(ValidationPolicyLoader.fromValidationPolicy(policy).withDefaultCryptographicSuite().create())
                    : validator.validateDocument();
            return reports.getSimpleReport();
        }
    }

    private static void passes(byte[] file, SignatureLevel level, Instant at) throws IOException {
        for (boolean strict : new boolean[] {true, false}) {
            SimpleReport report = dss(file, at, strict);
            assertEquals(2, report.getSignatureIdList().size());
            for (String signature : report.getSignatureIdList()) {
                assertEquals(Indication.TOTAL_PASSED, report.getIndication(signature), strict + " " + report.getAdESValidationErrors(signature));
                assertEquals(level, report.getSignatureFormat(signature));
            }
        }
    }

    @Test
    void itIsOfLevelLtaAndBeginsWithTheBytesThatLeft() throws NoTimeStamp, NoEvidence, IOException, InterruptedException {
        byte[] archived = archived(List.of());
        assertArrayEquals(STAMPED, Arrays.copyOf(archived, STAMPED.length));
        passes(archived, SignatureLevel.PAdES_BASELINE_LTA, NOW);
        SealReport report = verify(archived, Duration.ZERO);
        assertTrue(report.good(), report.reason() + report.checks());
        assertEquals(verify(STAMPED, Duration.ZERO).message(), report.message());
        ConformanceTest.conforms(archived);
        ConformanceTest.popplerAgrees(archived);
        assertTrue(archived.length < STAMPED.length + 24_000, archived.length + " bytes");
    }

    @Test
    void itHoldsAfterTheCertificatesOfItsSignersHaveEnded() throws NoTimeStamp, NoEvidence, IOException {
        byte[] archived = archived(List.of());
        passes(archived, SignatureLevel.PAdES_BASELINE_LTA, NOW.plus(LATER));
        assertTrue(verify(archived, LATER).good(), verify(archived, LATER).reason());
    }

    /** Revoked after it was time-stamped: what was signed before stays good, and the list says when. */
    @Test
    void aSignerRevokedLaterDoesNotSpoilIt() throws NoTimeStamp, NoEvidence, IOException {
        X509Certificate officer = STATION.officer("XA").certificate();
        byte[] archived = SEAL.archive(STAMPED, Evidence.of(STAMPED, List.of(), root -> Optional.of(list(KEYS,
                List.of(new RevokedCertificate(officer.getSerialNumber(), NOW.plusSeconds(1), RevokedCertificate.Reason.LEFT_OFFICE)))), NOW), TIME);
        assertTrue(verify(archived, Duration.ofDays(1)).good(), verify(archived, Duration.ofDays(1)).reason());
    }

    @Test
    void aSignerRevokedBeforeIsFound() throws NoTimeStamp, NoEvidence {
        X509Certificate officer = STATION.officer("XA").certificate();
        byte[] archived = archived(List.of(new RevokedCertificate(officer.getSerialNumber(), NOW.minus(Duration.ofHours(1)), RevokedCertificate.Reason.KEY_COMPROMISED)));
        assertEquals(SealReport.Verdict.BAD, verify(archived, Duration.ofDays(1)).verdict());
    }

    @Test
    void aListThatProvesNothingIsNotTaken() {
        assertEquals("The revocation list of CN=Seal root of Republic of Alvoria, O=Republic of Alvoria, C=XA is not known here: name its address in"
                + " tracing.revocation.urls.", refused(root -> Optional.empty(), NOW));
        assertTrue(refused(root -> Optional.of(list(STATION.of("XB"), List.of())), NOW).endsWith("is not signed by it."));
        assertTrue(refused(root -> Optional.of(list(KEYS, List.of())), NOW.plus(Duration.ofDays(31))).endsWith("is over."));
        InstallationKeys before = new InstallationKeys(STATION.directory().resolve("XA").toString(), Clock.offset(Station.CLOCK, Duration.ofSeconds(-5)));
        assertTrue(refused(root -> Optional.of(list(before, List.of())), NOW).endsWith("is from before the time-stamp; the next one is waited for."));
        byte[] sealed = STATION.sealed(Samples.request());
        assertEquals("The document has no time-stamp.", assertThrows(NoEvidence.class, () -> Evidence.of(sealed, List.of(), root -> Optional.empty(), NOW)).getMessage());
    }

    private static String refused(RevocationLists lists, Instant now) {
        return assertThrows(NoEvidence.class, () -> Evidence.of(STAMPED, List.of(), lists, now)).getMessage();
    }

    @Test
    void theServiceThatGivesNoneLeavesTheDocument() throws NoEvidence {
        TimeStamps down = new TimeStamps(request -> {
            throw new NoTimeStamp("down");
        }, () -> List.of(KEYS.root()));
        Evidence evidence = Evidence.of(STAMPED, List.of(), root -> Optional.of(list(KEYS, List.of())), NOW);
        assertThrows(NoTimeStamp.class, () -> SEAL.archive(STAMPED, evidence, down));
    }
}
