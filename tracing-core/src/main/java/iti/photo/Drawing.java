package iti.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as points of red, green and blue, upright, without anything else. */
final class Drawing {

    /** Points of the largest file that is decoded: larger than what the usual cameras take. */
    static final long MOST_POINTS = 50_000_000;

    private final BufferedImage image;

    private Drawing(BufferedImage image) {
        this.image = image;
    }

    /** A file says it has more points than are decoded. */
    static final class TooManyPoints extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Decodes a picture for a use where no side is longer than {@code longest}. Width and height are read first; of a larger picture
     * only so many lines and columns are decoded that the memory stays within a few times that use.
     */
    static Drawing of(PhotoFormat format, Essence essence, int longest) throws BrokenPicture, TooManyPoints {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(essence.picture()))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS / (essence.progressive() ? 2 : 1)) {
                throw new TooManyPoints();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * longest));
            param.setSourceSubsampling(step, step, 0, 0);
            return upright(reader.read(0, param), essence.turn()).within(longest);
        } catch (IOException | RuntimeException e) {
            // The one boundary to the decoder: whatever a hostile file makes it throw is a broken picture, never a fault of the caller.
            throw new BrokenPicture(e.getClass().getSimpleName());
        } finally {
            reader.dispose();
        }
    }

    /** A photo that is a plain JPEG picture with nothing beside it; empty for any other file. */
    static Optional<Drawing> ofPlain(byte[] photo, int longest) {
        try {
            if (PhotoFormat.of(photo).filter(PhotoFormat.JPEG::equals).isEmpty()) {
                return Optional.empty();
            }
            Essence essence = Essence.of(PhotoFormat.JPEG, photo);
            return essence.stripped().isEmpty() ? Optional.of(of(PhotoFormat.JPEG, essence, longest)) : Optional.empty();
        } catch (BrokenPicture | TooManyPoints e) {
            return Optional.empty();
        }
    }

    private static Drawing upright(BufferedImage decoded, Turn turn) {
        int width = turn.swapsSides() ? decoded.getHeight() : decoded.getWidth();
        int height = turn.swapsSides() ? decoded.getWidth() : decoded.getHeight();
        BufferedImage plain = canvas(width, height);
        Graphics2D pen = plain.createGraphics();
        pen.drawRenderedImage(decoded, turn.transform(decoded.getWidth(), decoded.getHeight()));
        pen.dispose();
        return new Drawing(plain);
    }

    private static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return canvas;
    }

    /** The same picture with no side longer than this; a smaller one stays as it is. */
    Drawing within(int longest) {
        BufferedImage now = image;
        while (longest(now) > longest) {
            double factor = Math.max(0.5, (double) longest / longest(now));
            now = scaled(now, Math.max(1, (int) Math.round(now.getWidth() * factor)), Math.max(1, (int) Math.round(now.getHeight() * factor)));
        }
        return new Drawing(now);
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    /** Length of the longer side, in points. */
    int longest() {
        return longest(image);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** A JPEG file of nothing but the picture. @param quality 0 to 1 */
    byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
