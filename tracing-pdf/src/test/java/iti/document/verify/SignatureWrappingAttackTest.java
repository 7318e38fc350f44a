package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.ascii;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.find;
import static iti.document.verify.Forger.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.message.SealReport.Verdict;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signature wrapping (Mladenov and others, 2019): the signed bytes are moved or kept somewhere in the file, the byte range follows them,
 * and what a reader shows stands in the part that is left out.
 */
class SignatureWrappingAttackTest {

    private static int[] range;
    private static int place;
    private static String written;

    @BeforeAll
    static void lastSignature() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            var all = SignatureFields.of(pdf);
            range = all.get(all.size() - 1).range();
        }
        written = "/ByteRange [0 " + range[1] + " " + range[2] + " " + range[3] + "]";
        place = find(SEALED, all(0.5), written);
    }

    private static int all(double part) {
        return (int) (SEALED.length * part);
    }

    /** The file with another byte range of the same length in the last signature. */
    private static byte[] with(long a, long b, long c, long d) {
        String other = "/ByteRange [" + a + " " + b + " " + c + " " + d + "]";
        int room = written.length();
        while (SEALED[place + room] == ' ') {
            room++;
        }
        byte[] file = SEALED.clone();
        Arrays.fill(file, place, place + room, (byte) ' ');
        byte[] bytes = ascii(other);
        assertEquals(true, bytes.length <= room, "the range has to fit");
        System.arraycopy(bytes, 0, file, place, bytes.length);
        return file;
    }

    @Test
    void secondPartMovedBehindAForgedOne() {
        byte[] forged = ascii("\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 0\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
        byte[] tail = Arrays.copyOfRange(SEALED, range[2], SEALED.length);
        byte[] head = Arrays.copyOf(with(0, range[1], range[2] + forged.length, range[3]), range[2]);
        bad(joined(joined(head, forged), tail), Question.PDF);
    }

    @Test
    void signedTailRepeatedAtTheEnd() {
        byte[] file = with(0, range[1], SEALED.length, range[3]);
        bad(joined(file, Arrays.copyOfRange(SEALED, range[2], SEALED.length)), Question.RANGES);
    }

    @Test
    void rangeBeginsLate() {
        bad(with(1, range[1] - 1, range[2], range[3]), Question.RANGES);
    }

    @Test
    void gapWiderThanTheSignature() {
        bad(with(0, range[1] - 40, range[2], range[3]), Question.RANGES);
        bad(with(0, range[1], range[2] + 40, range[3] - 40), Question.RANGES);
    }

    @Test
    void rangeEndsEarly() {
        bad(with(0, range[1], range[2], range[3] - 6), Question.RANGES);
    }

    @Test
    void rangeBeyondTheEnd() {
        bad(with(0, range[1], range[2], 999_999_999L), Question.RANGES);
    }

    @Test
    void partsExchangedOrOverlapping() {
        bad(with(range[2], range[3], 0, range[1]), Question.RANGES);
        bad(with(0, range[2] + 2, range[1], range[3]), Question.RANGES);
    }

    @Test
    void numbersBeyondAnyFile() {
        bad(with(0, 4_294_967_296L + range[1], range[2], 9), Question.RANGES);
    }

    /** The padding behind the DER structure is not signed: something hidden there is a stop. */
    @Test
    void bytesHiddenBehindTheSignature() {
        byte[] file = SEALED.clone();
        int end = range[2] - 2;
        System.arraycopy(ascii("C0FFEE"), 0, file, end - 8, 6);
        bad(file, Question.RANGES);
    }

    @Test
    void signatureOfAnotherDocument() {
        byte[] other = Forger.STATION.sealed(iti.document.Samples.schedule(3));
        assertEquals(Verdict.BAD, Forger.verify(transplanted(other)).verdict());
    }

    /** The last signature of another file in the place of this one. */
    private static byte[] transplanted(byte[] other) {
        try (PDDocument pdf = Loader.loadPDF(other)) {
            var all = SignatureFields.of(pdf);
            int[] theirs = all.get(all.size() - 1).range();
            byte[] file = SEALED.clone();
            System.arraycopy(other, theirs[1], file, range[1], Math.min(theirs[2] - theirs[1], range[2] - range[1]));
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
