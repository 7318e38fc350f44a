package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.ConformanceTest;
import iti.document.Samples;
import iti.document.Station;
import iti.document.revocation.HttpStatusResponders;
import iti.document.revocation.NoEvidence;
import iti.document.revocation.RevocationLists;
import iti.document.seal.Evidence;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** Answers of an OCSP responder prove in an archival copy what a revocation list does, and only from whom the issuer lets answer. */
class StatusAnswersTest {

    private static final Instant NOW = Station.CLOCK.instant();
    private static final Instant ENDS = NOW.plus(Duration.ofDays(600));
    private static final Instant LATER = NOW.plus(Duration.ofDays(1000));
    private static final Responder RESPONDER = new Responder();
    private static final Authority XA = Authority.of("XA", "Seal root of Republic of Alvoria", RESPONDER.address());
    private static final Authority STRANGER = Authority.of("XA", "Seal root of Republic of Alvoria");
    private static final Authority.Key OFFICER = XA.officer("XA", Samples.OFFICER_XA, ENDS);
    private static final TimeStamps TIME = new TimeStamps(new TimeStampAuthority(XA.timeStamps(NOW.plus(Duration.ofDays(3000))), Station.CLOCK), () -> List.of(XA.root()));
    private static final PadesSeal SEAL = new PadesSeal();
    private static final CertificateStatus GOOD = CertificateStatus.GOOD;
    private static final RevocationLists NO_LISTS = root -> Optional.empty();
    private static final String NOT_KNOWN = "The revocation list of CN=Seal root of Republic of Alvoria, C=XA is not known here: name its address in tracing.revocation.urls.";
    private static byte[] stamped;

    @BeforeAll
    static void stamp() throws NoTimeStamp {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] sealed = Forger.STATION.documents().countersign(Forger.STATION.documents().certify(Samples.request(), OFFICER), XA.office("XA", Samples.OFFICE_XA, ENDS));
        stamped = SEAL.timeStamp(sealed, TIME);
    }

    @BeforeEach
    void answerAsTheAuthority() {
        RESPONDER.answer(Responder.saying(XA.itself(), GOOD, NOW));
    }

    @AfterAll
    static void stop() {
        RESPONDER.close();
    }

    private static Evidence evidence(RevocationLists lists, URI... configured) throws NoEvidence {
        return Evidence.of(stamped, List.of(), new HttpStatusResponders(List.of(configured)), lists, NOW);
    }

    private static byte[] archived(RevocationLists lists, URI... configured) throws NoEvidence, NoTimeStamp {
        return SEAL.archive(stamped, evidence(lists, configured), TIME);
    }

    private static byte[] answered() throws NoEvidence, NoTimeStamp {
        return archived(NO_LISTS, RESPONDER.address());
    }

    private static RevocationLists list() {
        return root -> Optional.of(XA.revoking(XA.root(), NOW, false));
    }

    private static SealReport verify(byte[] file, Instant at, X509CRL... lists) {
        return new TracingSealVerifier(Clock.fixed(at, ZoneOffset.UTC)).verify(file, new Trust(List.of(XA.root()), List.of(lists)), "XB");
    }

    private static void revoked(SealReport report, Result result, String words) {
        var check = report.checks().stream().filter(c -> c.id().equals(Question.REVOKED.id())).findFirst().orElseThrow();
        assertEquals(result, check.result(), check.answer());
        assertTrue(check.answer().contains(words), check.answer());
    }

    private static void good(byte[] file, Instant at) {
        SealReport report = verify(file, at);
        assertEquals(Verdict.GOOD, report.verdict(), report.reason());
        revoked(report, Result.PASS, "revoked by the answer of its responder");
        assertEquals(List.of("PASSED", "PASSED"), new EuDss().validate(file, List.of(XA.root()), at));
    }

    private static COSDictionary store(PDDocument pdf) {
        return pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
    }

    private static int count(COSDictionary dictionary, String name) {
        COSArray array = dictionary.getCOSArray(COSName.getPDFName(name));
        return array == null ? 0 : array.size();
    }

    @Test
    void theAnswersOfTheAuthorityHoldAfterAllSignersHaveEnded() throws NoEvidence, NoTimeStamp, IOException, InterruptedException {
        byte[] archived = answered();
        good(archived, NOW);
        good(archived, LATER);
        ConformanceTest.conforms(archived);
        ConformanceTest.popplerAgrees(archived);
        try (PDDocument pdf = Loader.loadPDF(archived)) {
            COSDictionary store = store(pdf);
            assertEquals(3, count(store, "OCSPs"), "officer, office and time-stamps");
            assertEquals(4, count(store, "Certs"));
            assertEquals(0, count(store, "CRLs"));
            COSDictionary signatures = store.getCOSDictionary(COSName.getPDFName("VRI"));
            assertEquals(3, signatures.size());
            for (COSName signature : signatures.keySet()) {
                assertTrue(signature.getName().matches("[0-9A-F]{40}"), signature.getName());
                assertEquals(1, count(signatures.getCOSDictionary(signature), "OCSP"));
                assertEquals(2, count(signatures.getCOSDictionary(signature), "Cert"));
            }
        }
    }

    @Test
    void alsoThoseOfSomebodyWhomItLetsAnswer() throws NoEvidence, NoTimeStamp {
        RESPONDER.answer(Responder.saying(XA.responder(NOW.plus(Duration.ofDays(20))), GOOD, NOW));
        byte[] archived = answered();
        good(archived, NOW);
        good(archived, LATER);
    }

    /** Nothing says that the responder's own certificate need not be asked about, so the list of its issuer goes with the answer. */
    @Test
    void aResponderThatMayBeRevokedNeedsTheList() throws NoEvidence, NoTimeStamp {
        Authority.Key responder = XA.revocableResponder(NOW.plus(Duration.ofDays(20)));
        RESPONDER.answer(Responder.saying(responder, GOOD, NOW));
        refused(NOT_KNOWN);
        byte[] archived = archived(list(), RESPONDER.address());
        good(archived, LATER);
    }

    @Test
    void withoutAnAnswerTheListIsTaken() throws NoEvidence, NoTimeStamp, IOException {
        RESPONDER.answer((Responder.Answering) null);
        byte[] archived = archived(list(), RESPONDER.address());
        good(archived, LATER);
        try (PDDocument pdf = Loader.loadPDF(archived)) {
            assertEquals(0, count(store(pdf), "OCSPs"));
            assertEquals(1, count(store(pdf), "CRLs"));
        }
        refused("The responder at " + RESPONDER.address() + " answered with HTTP status 503. " + NOT_KNOWN);
    }

    /** Whatever a certificate names: only what the operator has named is called. */
    @Test
    void noAddressIsCalledThatIsNotConfigured() throws NoEvidence {
        int before = RESPONDER.asked();
        evidence(list(), URI.create("http://127.0.0.1:1/ocsp"));
        assertEquals(before, RESPONDER.asked());
        evidence(list(), RESPONDER.address());
        assertEquals(before + 3, RESPONDER.asked());
    }

    private static void refused(String message) {
        assertEquals(message, assertThrows(NoEvidence.class, () -> evidence(NO_LISTS, RESPONDER.address())).getMessage());
    }

    private static void provesNothing(Responder.Answering answering, String why) {
        RESPONDER.answer(answering);
        String message = assertThrows(NoEvidence.class, () -> evidence(NO_LISTS, RESPONDER.address())).getMessage();
        assertTrue(message.contains(why) && message.endsWith(NOT_KNOWN), message);
    }

    @Test
    void anAnswerThatProvesNothingIsNotTaken() {
        String notEntitled = "says nothing of it, or is not signed by somebody who may answer for its issuer. ";
        provesNothing(Responder.saying(STRANGER.itself(), GOOD, NOW), notEntitled);
        provesNothing(Responder.saying(STRANGER.responder(ENDS), GOOD, NOW), notEntitled);
        provesNothing(Responder.saying(XA.officer("XA", "Responder", ENDS), GOOD, NOW), notEntitled);
        provesNothing(Responder.saying(XA.timeStamps(ENDS), GOOD, NOW), notEntitled);
        provesNothing(Responder.saying(XA.responder(NOW.minusSeconds(1)), GOOD, NOW), notEntitled);
        provesNothing(Responder.saying(XA.itself(), new UnknownStatus(), NOW), notEntitled);
        provesNothing(question -> Responder.about(XA.root(), XA.root(), XA.itself(), GOOD, NOW), notEntitled);
        provesNothing(question -> Responder.about(question.getRequestList()[0].getCertID().getSerialNumber(), STRANGER.root(), XA.itself(), GOOD, NOW), notEntitled);
        provesNothing(question -> {
            byte[] altered = Responder.about(OFFICER.certificate(), XA.root(), XA.itself(), GOOD, NOW);
            altered[altered.length / 4] ^= 1;
            return altered;
        }, "");
        provesNothing(Responder.saying(XA.itself(), GOOD, NOW.minusSeconds(1)), "is from before the time-stamp; the next one is waited for. ");
        provesNothing(Responder.saying(XA.itself(), GOOD, NOW.plus(Duration.ofHours(1))), "is from the future. ");
        provesNothing(Responder.saying(XA.itself(), GOOD, NOW, NOW.minusSeconds(1)), "is over. ");
        provesNothing(question -> new OCSPRespBuilder().build(OCSPResp.TRY_LATER, null).getEncoded(), "gave no status: it answers with the error 3. ");
        provesNothing(question -> "<!doctype html>".getBytes(StandardCharsets.UTF_8), "gave no status: it is no OCSP response. ");
        provesNothing(question -> new byte[0], "gave no status: it is no OCSP response. ");
    }

    /** Word that newer word is there at any time: it proves what was before it. */
    @Test
    void anAnswerWithoutANextOneIsTaken() throws NoEvidence, NoTimeStamp {
        RESPONDER.answer(Responder.saying(XA.itself(), GOOD, NOW, null));
        good(answered(), LATER);
    }

    @Test
    void aSignerWhomItCallsRevokedBeforeIsFound() throws NoEvidence, NoTimeStamp {
        RESPONDER.answer(Responder.saying(XA.itself(), new RevokedStatus(Date.from(NOW.minusSeconds(3600)), CRLReason.keyCompromise), NOW));
        SealReport report = verify(answered(), NOW);
        assertEquals(Verdict.BAD, report.verdict());
        revoked(report, Result.FAIL, "because its key was no longer safe");
    }
}
