package iti.document.verify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Compares two documents by what can be seen and read: pictures of all pages without the signature fields, and their text. */
final class PagePictures {

    private static final float DPI = 72;
    private static final int TOLERANCE = 24;

    private PagePictures() {
    }

    /** The first visible or readable difference in words, or empty. */
    static Optional<String> difference(PDDocument expected, PDDocument actual) throws IOException {
        if (expected.getNumberOfPages() != actual.getNumberOfPages()) {
            return Optional.of("The file has " + actual.getNumberOfPages() + " pages, its data make " + expected.getNumberOfPages() + ".");
        }
        if (actual.getDocumentCatalog().getCOSObject().containsKey(COSName.OCPROPERTIES)) {
            return Optional.of("The file has layers that can be shown and hidden.");
        }
        PDFRenderer left = new PDFRenderer(expected);
        PDFRenderer right = new PDFRenderer(actual);
        for (int page = 0; page < expected.getNumberOfPages(); page++) {
            String name = "Page " + (page + 1);
            PDPage shown = actual.getPage(page);
            PDRectangle size = shown.getMediaBox();
            if (!same(expected.getPage(page).getMediaBox(), size) || shown.getRotation() != 0 || hasForeignAnnotation(shown)) {
                return Optional.of(name + " has another size, or carries notes, links or stamps that the data do not make.");
            }
            BufferedImage a = left.renderImageWithDPI(page, DPI, ImageType.RGB);
            BufferedImage b = right.renderImageWithDPI(page, DPI, ImageType.RGB);
            if (differ(a, b, masks(expected.getPage(page)))) {
                return Optional.of(name + " does not show what the data say.");
            }
            if (!text(expected, page).equals(text(actual, page))) {
                return Optional.of(name + " reads otherwise than the data say.");
            }
        }
        return Optional.empty();
    }

    private static boolean same(PDRectangle a, PDRectangle b) {
        return Math.abs(a.getWidth() - b.getWidth()) < 0.01 && Math.abs(a.getHeight() - b.getHeight()) < 0.01;
    }

    private static boolean hasForeignAnnotation(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean signature = annotation instanceof PDAnnotationWidget && "Sig".equals(annotation.getCOSObject().getNameAsString(COSName.FT));
            if (!signature) {
                return true;
            }
        }
        return false;
    }

    /** The areas of signature fields that the data make, in picture points. */
    private static List<int[]> masks(PDPage page) throws IOException {
        List<int[]> masks = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle r = annotation.getRectangle();
            float height = page.getMediaBox().getHeight();
            masks.add(new int[] {(int) r.getLowerLeftX() - 1, (int) (height - r.getUpperRightY()) - 1, (int) r.getUpperRightX() + 2, (int) (height - r.getLowerLeftY()) + 2});
        }
        return masks;
    }

    private static boolean differ(BufferedImage a, BufferedImage b, List<int[]> masks) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return true;
        }
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (far(a.getRGB(x, y), b.getRGB(x, y)) && !masked(x, y, masks)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean far(int a, int b) {
        return a != b && (Math.abs((a >> 16 & 255) - (b >> 16 & 255)) > TOLERANCE || Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > TOLERANCE
                || Math.abs((a & 255) - (b & 255)) > TOLERANCE);
    }

    private static boolean masked(int x, int y, List<int[]> masks) {
        return masks.stream().anyMatch(m -> x >= m[0] && x <= m[2] && y >= m[1] && y <= m[3]);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(pdf);
    }
}
