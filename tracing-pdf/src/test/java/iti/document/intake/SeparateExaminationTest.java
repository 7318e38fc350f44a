package iti.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.SamplePhotos;
import iti.document.Samples;
import iti.document.Station;
import iti.document.intake.ExaminingProcess.Limits;
import iti.document.paper.PaperPages;
import iti.document.paper.Scanner;
import iti.document.verify.TracingSealVerifier;
import iti.inquiry.PdfInspection.Finding;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.paper.PaperReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are examined beside the server: with the same answer, within limits, and without harm when a process ends. */
class SeparateExaminationTest {

    private static final Station STATION = new Station();
    private static final byte[] SEALED = STATION.sealed(Samples.request());
    /** Generous, because a start on a busy machine is slow. */
    private static final Limits CALM = new Limits(160, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(300));

    private SeparateExamination examination = with(JavaProgram.own(), CALM);

    private static SeparateExamination with(JavaProgram java, Limits limits) {
        return new SeparateExamination(Station.CLOCK, java, limits);
    }

    @AfterEach
    void end() {
        examination.end();
    }

    private SealReport verify(byte[] file) {
        return examination.verify(file, STATION.trust(), "XB");
    }

    private static void same(SealReport expected, SealReport actual) {
        assertEquals(expected.verdict(), actual.verdict());
        assertEquals(expected.reason(), actual.reason());
        assertEquals(expected.sha256(), actual.sha256());
        assertEquals(expected.checks(), actual.checks());
        assertEquals(expected.signers(), actual.signers());
        assertEquals(expected.message(), actual.message());
        assertTrue(Arrays.equals(expected.canonicalData().orElse(null), actual.canonicalData().orElse(null)));
    }

    @Test
    void theAnswerIsTheOneThatTheServerWouldGive() {
        TracingSealVerifier here = new TracingSealVerifier(Station.CLOCK);
        byte[] altered = SEALED.clone();
        altered[2000] ^= 1;
        assertFalse(examination.pid().isPresent(), "nothing is started before the first file");
        for (byte[] file : new byte[][] {SEALED, STATION.sealed(SamplePhotos.request()), altered, STATION.certified(Samples.request()), new byte[0]}) {
            same(here.verify(file, STATION.trust(), "XB"), verify(file));
        }
        same(here.verify(SEALED, state -> List.of(), "XB"), examination.verify(SEALED, state -> List.of(), "XB"));
        assertEquals(Finding.UNREADABLE, examination.of(new byte[] {1, 2, 3}));
        assertEquals(Finding.PASSIVE, examination.of(page()));
    }

    @Test
    void aScannedPageIsReadBesideTheServerAndAHostileOneEndsOnlyTheProcess() throws IOException {
        byte[] scan = Scanner.jpeg(Scanner.scanned(Scanner.printed(SEALED, 1, 150), 92, 12));
        PaperReading.Pages here = new PaperPages().read(scan);
        assertEquals(1, here.codes().size());
        assertEquals(here, examination.read(scan));
        assertEquals(new PaperPages().read(SEALED), examination.read(SEALED));
        long first = examination.pid().orElseThrow();
        assertEquals(PaperReading.Finding.TOO_HEAVY, examination.read(blank(30_000)).finding());
        assertEquals(here, examination.read(scan));
        assertNotEquals(first, examination.pid().orElseThrow());
    }

    /** One small stream of zeros that unpacks to a picture of so many points each way. */
    private static byte[] blank(int side) throws IOException {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDStream zeros = new PDStream(pdf);
            try (var points = zeros.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] row = new byte[side];
                for (int y = 0; y < side; y++) {
                    points.write(row);
                }
            }
            PDImageXObject picture = new PDImageXObject(zeros, null);
            picture.setWidth(side);
            picture.setHeight(side);
            picture.setBitsPerComponent(8);
            picture.setColorSpace(PDDeviceGray.INSTANCE);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(picture, 0, 0, 500, 500);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] page() {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneProcessServesManyFilesAndAnotherFollowsWhenItIsKilled() {
        verify(SEALED);
        long first = examination.pid().orElseThrow();
        verify(SEALED);
        assertEquals(first, examination.pid().orElseThrow());
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        assertTrue(verify(SEALED).good(), "a process that ended by itself is no fault of the file");
        assertNotEquals(first, examination.pid().orElseThrow());
    }

    @Test
    void whoTakesTooLongIsEnded() throws IOException {
        examination = with(JavaProgram.own(), new Limits(1000, Duration.ofMillis(1), Duration.ofSeconds(120), Duration.ofSeconds(300)));
        SealReport report = verify(Bombs.objectStream(500));
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.reason().startsWith("The examination needed more than 0 seconds"), report.reason());
        assertFalse(examination.pid().isPresent(), "the process is ended");
    }

    /** A process that gets nothing of a busy machine is not the file's fault. */
    @Test
    void whoGetsNoTurnIsNotCalledBad() throws IOException, InterruptedException {
        examination = with(JavaProgram.own(), new Limits(160, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(300)));
        assertTrue(verify(SEALED).good());
        String pid = Long.toString(examination.pid().orElseThrow());
        assertEquals(0, new ProcessBuilder("kill", "-STOP", pid).start().waitFor());
        SealReport report = verify(SEALED);
        assertEquals(Verdict.UNKNOWN, report.verdict());
        assertTrue(report.reason().contains("too busy"), report.reason());
    }

    /** A few kilobytes that unpack to more than the process may have, while the file is opened. */
    @Test
    void whoNeedsTooMuchMemoryIsRefused() throws IOException {
        examination = with(JavaProgram.own(), new Limits(48, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(300)));
        SealReport report = verify(Bombs.objectStream(256));
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.reason().contains("memory"), report.reason());
        assertTrue(verify(SEALED).good(), "the next file is examined as ever");
    }

    @Test
    void anIdleProcessEndsByItself() throws InterruptedException {
        examination = with(JavaProgram.own(), new Limits(160, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(1)));
        assertTrue(verify(SEALED).good());
        for (int i = 0; i < 200 && examination.pid().isPresent(); i++) {
            Thread.sleep(100);
        }
        assertFalse(examination.pid().isPresent());
        assertTrue(verify(SEALED).good());
    }

    @Test
    void withoutJavaTheVerdictSaysSo() {
        examination = with(new JavaProgram(Path.of("/nowhere/bin/java"), "x.jar"), CALM);
        SealReport report = verify(SEALED);
        assertEquals(Verdict.UNKNOWN, report.verdict());
        assertTrue(report.reason().contains("no program /nowhere/bin/java on this server"), report.reason());
    }

    /** What the process takes at most of the server's machine, resident. */
    @Test
    void theProcessStaysSmall() throws IOException {
        for (int i = 0; i < 20; i++) {
            verify(SEALED);
        }
        Path status = Path.of("/proc/" + examination.pid().orElseThrow() + "/status");
        if (Files.exists(status)) {
            long kilobytes = Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElseThrow();
            assertTrue(kilobytes < 260_000, kilobytes + " kB");
        }
    }
}
