package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Single bits changed by chance or by hand, anywhere in the file. */
class ByteFlipTest {

    private static final int FLIPS = 5_000;
    private static final long SEED = 20261120;

    /** The last signature's own place is the one part that no signature covers; what is flipped there must leave the content as it was. */
    @Test
    void flippedBitsAreNeverGoodWithChangedContent() throws IOException {
        int[] last = lastRange();
        long good = IntStream.range(0, FLIPS).parallel().filter(i -> isGoodAfterFlip(i, last)).count();
        assertTrue(good < FLIPS / 100, good + " flips went unnoticed");
    }

    private static boolean isGoodAfterFlip(int number, int[] last) {
        Random random = new Random(SEED + number);
        byte[] file = Forger.SEALED.clone();
        int at = random.nextInt(file.length);
        file[at] ^= (byte) (1 << random.nextInt(8));
        SealReport report = Forger.verify(file);
        if (report.verdict() == Verdict.BAD) {
            return false;
        }
        assertTrue(at > last[1] && at < last[2], "only the last signature's own place is not signed, but byte " + at + " was changed");
        assertEquals(Samples.request(), report.message().orElseThrow());
        return report.good();
    }

    private static int[] lastRange() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Forger.SEALED)) {
            var signatures = SignatureFields.of(pdf);
            return signatures.get(signatures.size() - 1).range();
        }
    }
}
