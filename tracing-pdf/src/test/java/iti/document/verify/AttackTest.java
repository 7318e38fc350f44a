package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.DocumentRenderer;
import iti.document.Samples;
import iti.document.Station;
import iti.document.keys.Pkcs12Keys;
import iti.document.seal.PadesSeal;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.message.SigningKey;
import iti.message.TracingMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquareCircle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile sender, carrier or insider can try; each is answered with a plain verdict, never with GOOD and never with an exception. */
class AttackTest {

    private static final Station STATION = new Station();
    private static final TracingSealVerifier VERIFIER = new TracingSealVerifier(Station.CLOCK);
    private static final byte[] SEALED = STATION.sealed(Samples.request());

    private interface Edit {
        void apply(PDDocument pdf) throws IOException;
    }

    private static SealReport verify(byte[] file) {
        return VERIFIER.verify(file, STATION.trust(), "XB");
    }

    private static void bad(byte[] file, Question question) {
        SealReport report = verify(file);
        assertEquals(Verdict.BAD, report.verdict(), report.reason());
        assertTrue(report.failed(question.id()), () -> question.id() + " should fail: " + report.checks());
        assertFalse(report.reason().isBlank());
    }

    /** The file with an incremental update, as an attacker without a key would make it. */
    private static byte[] updated(byte[] file, Edit edit) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            edit.apply(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            assertTrue(out.size() > file.length);
            return out.toByteArray();
        }
    }

    private static byte[] rewritten(byte[] file, Edit edit) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            edit.apply(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void changed(COSDictionary dictionary) {
        dictionary.setNeedToBeUpdated(true);
    }

    private static void replace(PDDocument pdf, byte[] content) throws IOException {
        COSDictionary file = (COSDictionary) pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).getObject(0);
        COSStream stream = file.getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        changed(stream);
    }

    private static byte[] otherData() {
        return new String(new Contract().write(Samples.request()), StandardCharsets.UTF_8).replace("XBK0418", "XBK0417").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ownDocumentsAreGood() {
        for (TracingMessage message : Samples.all().values()) {
            SealReport report = VERIFIER.verify(STATION.sealed(message), STATION.trust(), message.to().state());
            assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
            assertTrue(report.checks().stream().allMatch(c -> c.result() == SealReport.Result.PASS || c.id().equals("revoked")), () -> report.checks().toString());
            assertEquals(message, report.message().orElseThrow());
            assertArrayEquals(new Contract().write(message), report.canonicalData().orElseThrow());
            assertEquals(List.of("OFFICER", "POINT_OF_CONTACT"), report.signers().stream().map(SealReport.Signer::role).toList());
        }
    }

    @Test
    void strangeTextIsGood() {
        SealReport report = verify(STATION.sealed(Samples.strange()));
        assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
    }

    @Test
    void signerNotEnrolledIsUnknown() {
        SealReport report = VERIFIER.verify(SEALED, state -> List.of(), "XB");
        assertEquals(Verdict.UNKNOWN, report.verdict(), report.reason());
    }

    @Test
    void flippedBytesAreNeverGoodWithChangedContent() throws IOException {
        Random random = new Random(20261120);
        int[] last = lastRange();
        for (int i = 0; i < 300; i++) {
            byte[] file = SEALED.clone();
            int at = random.nextInt(file.length);
            file[at] ^= (byte) (1 << random.nextInt(8));
            SealReport report = verify(file);
            if (report.verdict() != Verdict.BAD) {
                assertTrue(at > last[1] && at < last[2], "only the last signature's own place is not signed, but byte " + at + " was changed");
                assertEquals(Samples.request(), report.message().orElseThrow());
            }
        }
    }

    private static int[] lastRange() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            List<FileSignature> signatures = SignatureFields.of(pdf);
            return signatures.get(signatures.size() - 1).range();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%PDF-", "%PDF-1.7\n%%EOF\n", "<html></html>", "{\"kind\":\"REQUEST\"}"})
    void notAPdf(String content) {
        bad(content.getBytes(StandardCharsets.UTF_8), Question.PDF);
    }

    @Test
    void tooLarge() {
        bad(new byte[TracingSealVerifier.LARGEST + 1], Question.SIZE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.6, 0.75, 0.9, 0.999})
    void truncated(double part) {
        assertEquals(Verdict.BAD, verify(Arrays.copyOf(SEALED, (int) (SEALED.length * part))).verdict());
    }

    @Test
    void bytesAppended() {
        byte[] more = Arrays.copyOf(SEALED, SEALED.length + 40);
        bad(more, Question.RANGES);
        byte[] script = "\n<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] polyglot = Arrays.copyOf(SEALED, SEALED.length + script.length);
        System.arraycopy(script, 0, polyglot, SEALED.length, script.length);
        bad(polyglot, Question.WHOLE);
    }

    @Test
    void bytesInFront() {
        byte[] file = new byte[SEALED.length + 10];
        System.arraycopy(SEALED, 0, file, 10, SEALED.length);
        assertEquals(Verdict.BAD, verify(file).verdict());
    }

    @Test
    void notSigned() {
        bad(STATION.documents().preview(Samples.request()), Question.SIGNED);
    }

    @Test
    @Tag("ITI-25")
    void countersignatureMissing() {
        bad(STATION.certified(Samples.request()), Question.SIGNERS);
    }

    @Test
    @Tag("ITI-25")
    void officerSignsTwice() {
        byte[] twice = STATION.documents().countersign(STATION.certified(Samples.request()), STATION.officer("XA"));
        bad(twice, Question.SIGNERS);
    }

    @Test
    void thirdSignature() {
        bad(STATION.documents().countersign(SEALED, STATION.of("XA").office()), Question.SIGNERS);
    }

    @Test
    void notCertifiedOnlySigned() {
        byte[] plain = STATION.documents().preview(Samples.request());
        byte[] signed = new PadesSeal().countersign(plain, STATION.officer("XA"), Samples.AT);
        bad(STATION.documents().countersign(signed, STATION.of("XA").office()), Question.CERTIFIED);
    }

    @Test
    void otherOfficerThanThePageNames() {
        UUID other = UUID.nameUUIDFromBytes(new byte[] {2});
        STATION.of("XA").issue(other, "Somebody Else");
        byte[] certified = STATION.documents().certify(Samples.request(), STATION.of("XA").of(other).orElseThrow());
        bad(STATION.documents().countersign(certified, STATION.of("XA").office()), Question.SIGNERS);
    }

    @Test
    void foreignKeysOfTheSameNames() {
        Pkcs12Keys impostor = STATION.keys("impostor", "XA");
        SigningKey officer = impostor.of(Station.OFFICER).orElseThrow();
        bad(STATION.documents().countersign(STATION.documents().certify(Samples.request(), officer), impostor.office()), Question.TRUST);
    }

    @Test
    void otherStateSpeaksForTheSender() {
        byte[] certified = STATION.documents().certify(Samples.request(), STATION.officer("XB"));
        bad(STATION.documents().countersign(certified, STATION.of("XB").office()), Question.SENDER);
    }

    @Test
    void otherAddressee() {
        SealReport report = VERIFIER.verify(SEALED, STATION.trust(), "XC");
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.failed("addressee"));
    }

    @Test
    void attachmentReplacedByAnUpdate() throws IOException {
        bad(updated(SEALED, pdf -> replace(pdf, otherData())), Question.ATTACHMENT);
    }

    @Test
    void attachmentReplacedBetweenTheSignatures() throws IOException {
        byte[] swapped = updated(STATION.certified(Samples.request()), pdf -> replace(pdf, otherData()));
        bad(STATION.documents().countersign(swapped, STATION.of("XA").office()), Question.ATTACHMENT);
    }

    @Test
    void annotationAdded() throws IOException {
        bad(updated(SEALED, pdf -> {
            PDPage page = pdf.getPage(0);
            PDAnnotationSquareCircle stamp = new PDAnnotationSquare();
            stamp.setRectangle(new PDRectangle(100, 400, 300, 100));
            page.setAnnotations(List.of(stamp));
            changed(page.getCOSObject());
        }), Question.UNCHANGED);
    }

    @Test
    void pagePaintedOverByAnUpdate() throws IOException {
        bad(updated(SEALED, AttackTest::paint), Question.UNCHANGED);
    }

    private static void paint(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(0);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            out.setNonStrokingColor(1f);
            out.addRect(140, 640, 120, 14);
            out.fill();
        }
        changed(page.getCOSObject());
    }

    @Test
    void pagePaintedOverBeforeSigning() throws IOException {
        bad(seal(rewritten(STATION.documents().preview(Samples.request()), AttackTest::paint)), Question.PAGE);
    }

    @Test
    void pageOfOtherData() {
        byte[] pages = new DocumentRenderer().render(Samples.request(), otherData());
        bad(seal(pages), Question.PAGE);
    }

    @Test
    void pageRemovedBeforeSigning() throws IOException {
        bad(seal(rewritten(STATION.documents().preview(Samples.request()), pdf -> pdf.removePage(1))), Question.PAGE);
    }

    @Test
    void scriptBeforeSigning() throws IOException {
        bad(seal(rewritten(STATION.documents().preview(Samples.request()),
                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")))), Question.ACTIVE);
    }

    @Test
    void dataOfAnotherContract() {
        byte[] pages = new DocumentRenderer().render(Samples.request(), "{\"contract\":\"2.0\"}".getBytes(StandardCharsets.UTF_8));
        bad(seal(pages), Question.CONTRACT);
    }

    @Test
    void dataWithAMemberTwice() {
        String twice = new String(new Contract().write(Samples.request()), StandardCharsets.UTF_8).replace("\"weapons\":3", "\"weapons\":3,\"weapons\":4");
        bad(seal(new DocumentRenderer().render(Samples.request(), twice.getBytes(StandardCharsets.UTF_8))), Question.JSON);
    }

    /** Seals pages that an insider prepared, with the genuine keys. */
    private static byte[] seal(byte[] pages) {
        byte[] certified = new PadesSeal().certify(pages, STATION.officer("XA"), Samples.AT, "sig-officer", "Signed");
        return STATION.documents().countersign(certified, STATION.of("XA").office());
    }
}
