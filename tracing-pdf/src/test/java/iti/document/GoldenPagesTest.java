package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.layout.Paper;
import iti.message.AttachedPhotos;
import iti.message.Contract;
import iti.message.DocumentLanguage;
import iti.message.TracingMessage;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages look as the pictures that somebody looked at: the first two pages of a request in each language on A4 below arms, and
 * its first page beside a second language on Letter. After a change of the layout, {@code -Dgolden.write=true} writes the pictures
 * anew into the sources; look at them before they are kept.
 */
class GoldenPagesTest {

    private static final Path SOURCES = Path.of("src/test/resources/iti/document/golden");
    private static final float DPI = 50;
    /** Levels of gray by which a point may differ, for another Java smooths edges otherwise. */
    private static final int SMOOTHING = 60;
    /** Share of points that may differ by more; a word in 8 points has about four times as many. */
    private static final double FEW = 0.0005;

    record Golden(String name, TracingMessage message, Stationery stationery, int page) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> pages() {
        DocumentLanguage[] all = DocumentLanguage.values();
        return Arrays.stream(all).flatMap(language -> {
            TracingMessage request = Tongues.request(language);
            DocumentLanguage beside = all[(language.ordinal() + 3) % all.length];
            return Stream.of(new Golden(language.tag() + "-1", request.in(language.tag(), null), Tongues.stationery(Paper.A4, true), 0),
                    new Golden(language.tag() + "-2", request.in(language.tag(), null), Tongues.stationery(Paper.A4, true), 1),
                    new Golden(language.tag() + "-" + beside.tag(), request.in(language.tag(), beside.tag()), Tongues.stationery(Paper.LETTER, false), 0));
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void looksAsThePictureThatWasLookedAt(Golden golden) throws IOException {
        BufferedImage page = picture(golden);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(SOURCES);
            assertTrue(ImageIO.write(page, "png", SOURCES.resolve(golden.name() + ".png").toFile()));
            return;
        }
        BufferedImage kept = kept(golden);
        assertEquals(kept.getWidth() + "x" + kept.getHeight(), page.getWidth() + "x" + page.getHeight());
        long differing = differing(kept.getRaster(), page.getRaster());
        assertTrue(differing < FEW * page.getWidth() * page.getHeight(), () -> differing + " points differ; the page as it is now: " + written(golden, page));
    }

    private static BufferedImage picture(Golden golden) throws IOException {
        byte[] pdf = new DocumentRenderer().render(golden.message(), new Contract().write(golden.message()), AttachedPhotos.NONE, golden.stationery());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(golden.page(), DPI, ImageType.GRAY);
        }
    }

    private static BufferedImage kept(Golden golden) throws IOException {
        try (InputStream in = GoldenPagesTest.class.getResourceAsStream("golden/" + golden.name() + ".png")) {
            assertNotNull(in, "there is no picture " + golden.name() + ".png");
            return ImageIO.read(in);
        }
    }

    private static long differing(Raster a, Raster b) {
        int[] left = a.getSamples(0, 0, a.getWidth(), a.getHeight(), 0, (int[]) null);
        int[] right = b.getSamples(0, 0, b.getWidth(), b.getHeight(), 0, (int[]) null);
        long count = 0;
        for (int n = 0; n < left.length; n++) {
            if (Math.abs(left[n] - right[n]) > SMOOTHING) {
                count++;
            }
        }
        return count;
    }

    private static Path written(Golden golden, BufferedImage page) {
        try {
            Path file = Files.createDirectories(Path.of("target/golden")).resolve(golden.name() + ".png");
            ImageIO.write(page, "png", file.toFile());
            return file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
