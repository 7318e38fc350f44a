package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.document.seal.PadesSeal;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** What hostile senders, carriers and insiders do to the documents of the tests, and how the answer is read. */
final class Forger {

    static final Station STATION = new Station();
    static final TracingSealVerifier VERIFIER = new TracingSealVerifier(Station.CLOCK);
    /** A sealed request, as its addressee should get it. */
    static final byte[] SEALED = STATION.sealed(Samples.request());
    private static final long SLOWEST = 10_000_000_000L;

    interface Edit {
        void apply(PDDocument pdf) throws IOException;
    }

    private Forger() {
    }

    static SealReport verify(byte[] file) {
        long begin = System.nanoTime();
        SealReport report = VERIFIER.verify(file, STATION.trust(), "XB");
        assertTrue(System.nanoTime() - begin < SLOWEST, "no file takes over ten seconds");
        return report;
    }

    /** The file is bad, for this reason among others. */
    static void bad(byte[] file, Question question) {
        SealReport report = verify(file);
        assertEquals(Verdict.BAD, report.verdict(), report.reason());
        assertTrue(report.failed(question.id()), () -> question.id() + " should fail: " + report.checks());
        assertFalse(report.reason().isBlank());
    }

    /** The file with an incremental update, as an attacker without a key makes it. */
    static byte[] updated(byte[] file, Edit edit) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            edit.apply(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            assertTrue(out.size() > file.length);
            return out.toByteArray();
        }
    }

    /** The file written anew as a whole. */
    static byte[] rewritten(byte[] file, Edit edit) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            edit.apply(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Changes the pages of the request before an insider seals them with the genuine keys. */
    static byte[] sealedAfter(Edit edit) throws IOException {
        return sealed(rewritten(STATION.documents().preview(Samples.request()), edit));
    }

    /** Seals pages with the genuine keys, whatever they show. */
    static byte[] sealed(byte[] pages) {
        byte[] certified = new PadesSeal().certify(pages, STATION.officer("XA"), Samples.AT, "sig-officer", "Signed");
        return STATION.documents().countersign(certified, STATION.of("XA").office());
    }

    /** An update between the two signatures, by somebody who can make the point of contact sign. */
    static byte[] betweenTheSignatures(Edit edit) throws IOException {
        return STATION.documents().countersign(updated(STATION.certified(Samples.request()), edit), STATION.of("XA").office());
    }

    /** An update that a time-stamp of the attacker covers, so that no byte at the end is left uncovered. */
    static byte[] underAForeignTimeStamp(Edit edit) throws IOException {
        return TestTime.stamped(updated(SEALED, edit), Authority.of("XC", "Time for all"));
    }

    static void changed(COSDictionary dictionary) {
        dictionary.setNeedToBeUpdated(true);
    }

    static void replaceData(PDDocument pdf) throws IOException {
        COSDictionary file = (COSDictionary) pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).getObject(0);
        COSStream stream = file.getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(otherData());
        }
        changed(stream);
    }

    /** The data of the request with another serial number. */
    static byte[] otherData() {
        return new String(new Contract().write(Samples.request()), StandardCharsets.UTF_8).replace("XBK0418", "XBK0417").getBytes(StandardCharsets.UTF_8);
    }

    /** White over the place where the serial number stands. */
    static void paint(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(0);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            out.setNonStrokingColor(1f);
            out.addRect(140, 640, 120, 14);
            out.fill();
        }
        changed(page.getCOSObject());
    }

    /** The file with bytes exchanged for as many others, where they first occur at or after a place. */
    static byte[] exchanged(byte[] file, int from, String what, String by) {
        assertEquals(what.length(), by.length(), "an exchange keeps the places of all that follows");
        int at = find(file, from, what);
        byte[] exchanged = file.clone();
        System.arraycopy(by.getBytes(StandardCharsets.ISO_8859_1), 0, exchanged, at, by.length());
        return exchanged;
    }

    static int find(byte[] file, int from, String what) {
        byte[] wanted = what.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at <= file.length - wanted.length; at++) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("The file does not hold " + what);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
