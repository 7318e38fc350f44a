package iti.document.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** An office scanner of no great quality: pages lie askew, the glass is dusty, the lamp is dim on one side. */
public final class Scanner {

    private static final float POINTS = 72;
    private static final float DPI = 150;
    private static final int WHITE = 255;
    private static final long SEED = 20_261_125;

    private Scanner() {
    }

    /** A page of a document as its printer puts it on paper; {@code page} from the end, from 1. */
    public static BufferedImage printed(byte[] pdf, int page, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - page, dpi, ImageType.GRAY);
        }
    }

    /** @param degrees how the page lies, clockwise  @param grain standard deviation of the noise in 256 shades of grey */
    public static BufferedImage scanned(BufferedImage page, double degrees, double grain) {
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees));
        var bounds = turn.createTransformedShape(page.getRaster().getBounds()).getBounds();
        BufferedImage scan = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scan.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        turn.preConcatenate(AffineTransform.getTranslateInstance(-bounds.x, -bounds.y));
        pen.drawImage(page, turn, null);
        pen.dispose();
        WritableRaster points = scan.getRaster();
        Random dust = new Random(SEED);
        for (int y = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < scan.getWidth(); x++) {
                double lamp = 0.65 + 0.3 * x / scan.getWidth();
                points.setSample(x, y, 0, (int) Math.max(0, Math.min(WHITE, 20 + lamp * points.getSample(x, y, 0) + grain * dust.nextGaussian())));
            }
        }
        return scan;
    }

    public static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** As scanners save by themselves: a good part of the detail is lost. */
    public static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.5f);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Scans of 150 dpi in one PDF file, each a picture that fills its page. */
    public static byte[] pdf(BufferedImage... scans) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (BufferedImage scan : scans) {
                PDPage page = new PDPage(new PDRectangle(scan.getWidth() * POINTS / DPI, scan.getHeight() * POINTS / DPI));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromByteArray(document, jpeg(scan)), 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
