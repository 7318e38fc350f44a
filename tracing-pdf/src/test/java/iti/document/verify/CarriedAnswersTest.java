package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers of responders that a file carries are judged by who made them and when, whoever put them there. */
class CarriedAnswersTest {

    private static final Instant NOW = Station.CLOCK.instant();
    private static final Instant ENDS = NOW.plus(Duration.ofDays(600));
    private static final Instant LATER = NOW.plus(Duration.ofDays(1000));
    private static final Authority XA = Authority.of("XA", "Seal root of Republic of Alvoria");
    private static final Authority STRANGER = Authority.of("XA", "Seal root of Republic of Alvoria");
    private static final Authority.Key OFFICER = XA.officer("XA", Samples.OFFICER_XA, ENDS);
    private static final CertificateStatus GOOD = CertificateStatus.GOOD;
    private static byte[] stamped;

    @BeforeAll
    static void stamp() {
        byte[] sealed = Forger.STATION.documents().countersign(Forger.STATION.documents().certify(Samples.request(), OFFICER), XA.office("XA", Samples.OFFICE_XA, ENDS));
        stamped = TestTime.stamped(sealed, XA, NOW, NOW.plus(Duration.ofDays(3000)));
    }

    private static SealReport verify(byte[] file, Instant at, X509CRL... lists) {
        return new TracingSealVerifier(Clock.fixed(at, ZoneOffset.UTC)).verify(file, new Trust(List.of(XA.root()), List.of(lists)), "XB");
    }

    private static void revoked(SealReport report, Result result, String words) {
        var check = report.checks().stream().filter(c -> c.id().equals(Question.REVOKED.id())).findFirst().orElseThrow();
        assertEquals(result, check.result(), check.answer());
        assertTrue(check.answer().contains(words), check.answer());
    }

    /** The file with answers that its maker chose, under another time-stamp: the responder of these was never asked. */
    private static byte[] carrying(Instant at, byte[]... answers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(stamped)) {
            COSArray array = new COSArray();
            for (byte[] answer : answers) {
                COSStream stream = pdf.getDocument().createCOSStream();
                try (OutputStream content = stream.createOutputStream()) {
                    content.write(answer);
                }
                stream.setNeedToBeUpdated(true);
                array.add(stream);
            }
            COSDictionary store = new COSDictionary();
            store.setItem(COSName.getPDFName("OCSPs"), array);
            store.setNeedToBeUpdated(true);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), store);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        return TestTime.stamped(out.toByteArray(), XA, at, NOW.plus(Duration.ofDays(3000)));
    }

    private static byte[][] all(Authority.Key signer, CertificateStatus status) throws IOException {
        return all(signer, status, NOW);
    }

    private static byte[][] all(Authority.Key signer, CertificateStatus status, Instant at) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(stamped)) {
            return SignatureFields.of(pdf).stream().filter(s -> !s.timeStamp()).map(s -> {
                try {
                    return Responder.about(DocumentSignature.of(s, stamped).signer().certificate(), XA.root(), signer, status, at);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }).toArray(byte[][]::new);
        }
    }

    @Test
    void whatAFileCarriesIsBelievedFromThoseAloneWhoMayAnswer() throws IOException {
        RevokedStatus revoked = new RevokedStatus(Date.from(NOW.minusSeconds(3600)), CRLReason.keyCompromise);
        String none = "no answer of its responder";
        revoked(verify(carrying(NOW, all(XA.itself(), GOOD)), LATER), Result.PASS, "Yes");
        assertEquals(Verdict.BAD, verify(carrying(NOW, all(XA.itself(), revoked)), NOW).verdict());
        for (Authority.Key nobody : List.of(STRANGER.itself(), STRANGER.responder(ENDS), OFFICER, XA.responder(NOW.minusSeconds(1)), XA.weakResponder(ENDS))) {
            SealReport report = verify(carrying(NOW, all(nobody, revoked)), NOW);
            assertEquals(Verdict.GOOD, report.verdict(), report.reason());
            revoked(report, Result.NOT_RUN, none);
            revoked(verify(carrying(NOW, all(nobody, GOOD)), NOW), Result.NOT_RUN, none);
        }
        Authority.Key responder = XA.revocableResponder(ENDS);
        revoked(verify(carrying(NOW, all(responder, GOOD)), NOW), Result.PASS, "Yes");
        byte[] file = carrying(NOW, all(responder, revoked));
        assertEquals(Verdict.BAD, verify(file, NOW).verdict());
        assertEquals(Verdict.GOOD, verify(file, NOW, XA.revoking(responder.certificate(), NOW, true)).verdict(), "the responder is revoked itself");
    }

    /** Whoever has the key of a responder whose certificate has ended writes answers of any date; a time-stamp shows when they came. */
    @Test
    void anAnswerThatCameAfterItsResponderEndedIsNotBelieved() throws IOException {
        Authority.Key responder = XA.responder(NOW.plus(Duration.ofDays(20)));
        revoked(verify(carrying(NOW, all(responder, GOOD)), LATER), Result.PASS, "Yes");
        revoked(verify(carrying(NOW.plus(Duration.ofDays(21)), all(responder, GOOD)), LATER), Result.NOT_RUN, "no answer of its responder");
    }

    /** From before the signatures were proven to be there, and no longer current. */
    @Test
    void anOldAnswerIsANote() throws IOException {
        revoked(verify(carrying(NOW, all(XA.itself(), GOOD, NOW.minusSeconds(60))), LATER), Result.WARN, "is out of date");
    }
}
