package iti.document.paper;

import iti.paper.PaperReading;
import iti.paper.ScanKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures of pages in shades of grey, one byte for each point. */
final class Greys {

    /** Longest side that is searched, in points: a page of A4 at some 220 dpi. */
    private static final int LONGEST = 2600;
    private static final int GRAIN = 3;

    private Greys() {
    }

    /** A picture says it has more points than are decoded. */
    static final class TooManyPoints extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A picture file, decoded. Width and height are read first; of a larger picture only some lines and columns are decoded. */
    static BufferedImage of(ScanKind kind, byte[] file) throws IOException, TooManyPoints {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > PaperReading.MOST_POINTS) {
                throw new TooManyPoints();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONGEST);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, param);
            return scaled(decoded, Math.min(1, (double) LONGEST / Math.max(decoded.getWidth(), decoded.getHeight())));
        } finally {
            reader.dispose();
        }
    }

    /** The same picture with so many times the points each way. */
    static BufferedImage scaled(BufferedImage from, double factor) {
        BufferedImage grey = new BufferedImage(Math.max(1, (int) (from.getWidth() * factor)), Math.max(1, (int) (from.getHeight() * factor)), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, grey.getWidth(), grey.getHeight(), null);
        pen.dispose();
        return grey;
    }

    /** The same picture with each point the mean of those around it. */
    static BufferedImage calm(BufferedImage grey) {
        float[] weights = new float[GRAIN * GRAIN];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage calm = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        new ConvolveOp(new Kernel(GRAIN, GRAIN, weights), ConvolveOp.EDGE_NO_OP, null).filter(grey.getRaster(), calm.getRaster());
        return calm;
    }
}
