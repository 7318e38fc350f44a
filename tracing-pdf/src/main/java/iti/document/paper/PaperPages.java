package iti.document.paper;

import iti.document.verify.ScannedPdf;
import iti.paper.PaperReading;
import iti.paper.ReplyCode;
import iti.paper.ScanKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws pages and looks for reply codes on them. A reply page may lie anywhere among others; all pages are looked at, so that a second code is not missed. When
 * nothing is found at first, pages are drawn finer and tried harder until {@value #PATIENCE_SECONDS} seconds of work are used up.
 */
public class PaperPages implements PaperReading {

    private static final float POINTS_PER_INCH = 72;
    private static final float DPI = 150;
    private static final float FINE_DPI = 230;
    private static final float MOST_DRAWN = 6_000_000;
    private static final int PATIENCE_SECONDS = 6;

    @Override
    public Pages read(byte[] file) {
        Optional<ScanKind> kind = ScanKind.of(file);
        if (kind.isEmpty()) {
            return Pages.not(Finding.OTHER_KIND);
        }
        try {
            return kind.get() == ScanKind.PDF ? pdf(file) : picture(kind.get(), file);
        } catch (Greys.TooManyPoints e) {
            return Pages.not(Finding.TOO_MANY_POINTS);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The one boundary to the libraries that draw: whatever a hostile file makes them throw is an unreadable file, never a fault of the caller.
            return Pages.not(Finding.UNREADABLE);
        }
    }

    private static Pages picture(ScanKind kind, byte[] file) throws IOException, Greys.TooManyPoints {
        BufferedImage picture = Greys.of(kind, file);
        Set<ReplyCode> codes = CodeSearch.quick(picture);
        return new Pages(Finding.READ, false, List.copyOf(codes.isEmpty() ? CodeSearch.thorough(picture) : codes));
    }

    private static Pages pdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                return Pages.not(Finding.UNREADABLE);
            }
            if (pages > MOST_PAGES) {
                return Pages.not(Finding.TOO_MANY_PAGES);
            }
            if (ScannedPdf.acts(pdf)) {
                return Pages.not(Finding.ACTIVE);
            }
            Set<ReplyCode> codes = new LinkedHashSet<>();
            for (int page = 0; page < pages; page++) {
                codes.addAll(CodeSearch.quick(draw(pdf, page, DPI)));
            }
            if (codes.isEmpty()) {
                codes.addAll(thorough(pdf));
            }
            return new Pages(Finding.READ, !pdf.getSignatureDictionaries().isEmpty(), List.copyOf(codes));
        }
    }

    /** From the last page, where a reply page stands. */
    private static Set<ReplyCode> thorough(PDDocument pdf) throws IOException {
        long end = worked() + PATIENCE_SECONDS * 1_000_000_000L;
        for (float dpi : new float[] {DPI, FINE_DPI}) {
            for (int page = pdf.getNumberOfPages() - 1; page >= 0 && worked() < end; page--) {
                Set<ReplyCode> codes = CodeSearch.thorough(draw(pdf, page, dpi));
                if (!codes.isEmpty()) {
                    return codes;
                }
            }
        }
        return Set.of();
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A page of any size gets no more points than the memory has room for. */
    private static BufferedImage draw(PDDocument pdf, int page, float dpi) throws IOException {
        PDRectangle size = pdf.getPage(page).getCropBox();
        float area = size.getWidth() * size.getHeight();
        if (!(area > 0) || Float.isInfinite(area)) {
            throw new IOException("A page without a size.");
        }
        float scale = Math.min(dpi / POINTS_PER_INCH, (float) Math.sqrt(MOST_DRAWN / area));
        return new PDFRenderer(pdf).renderImage(page, scale, ImageType.GRAY);
    }
}
