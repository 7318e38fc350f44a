package iti.photo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes files as cameras and attackers write them. */
public final class Camera {

    private Camera() {
    }

    /** A drawn plate with an engraved text; the left half is dark, the right half light, so that a turn shows. */
    public static BufferedImage plate(int width, int height, String text) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(60, 62, 66));
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(new Color(190, 192, 196));
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(new Color(230, 120, 20));
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, Math.max(8, height / 6)));
        pen.drawString(text, width / 10, height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height, String text) {
        return file(plate(width, height, text), "jpeg");
    }

    static byte[] png(int width, int height, String text) {
        return file(plate(width, height, text), "png");
    }

    /** Points without any order: as large as a JPEG of its size can be. */
    static byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return file(image, "jpeg");
    }

    private static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An Exif block that says how to turn the picture, where it was taken and by whom. */
    static byte[] exif(int orientation, String secret) {
        byte[] text = secret.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0).put(text);
        return tiff.array();
    }

    /** Puts a segment right behind the start of a JPEG file. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    static byte[] exifSegment(int orientation, String secret) {
        return joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation, secret));
    }

    /** Puts a chunk right behind the head of a PNG file. */
    static byte[] withChunk(byte[] png, String kind, byte[] content) {
        int head = 8 + 25;
        ByteBuffer out = ByteBuffer.allocate(png.length + content.length + 12);
        out.put(png, 0, head).put(chunk(kind, content)).put(png, head, png.length - head);
        return out.array();
    }

    private static byte[] chunk(String kind, byte[] content) {
        byte[] name = kind.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(name).put(content).putInt((int) sum.getValue()).array();
    }

    /** A small file that says it has so many points, all of them zero. */
    static byte[] bomb(int width, int height, int lines) {
        byte[] head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array();
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] line = new byte[width + 1];
        byte[] buffer = new byte[65536];
        for (int n = 0; n < lines; n++) {
            deflater.setInput(line);
            while (!deflater.needsInput()) {
                data.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            data.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        byte[] signature = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
        return joined(signature, chunk("IHDR", head), chunk("IDAT", data.toByteArray()), chunk("IEND", new byte[0]));
    }

    /** A PNG file of points that are numbers of colours, with this list of colours. */
    static byte[] numberedColours(byte[] colours) {
        byte[] head = ByteBuffer.allocate(13).putInt(4).putInt(1).put(new byte[] {8, 3, 0, 0, 0}).array();
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[] {0, 1, 2, 3, 4});
        deflater.finish();
        byte[] data = new byte[64];
        int length = deflater.deflate(data);
        deflater.end();
        byte[] signature = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
        return joined(signature, chunk("IHDR", head), colours.length == 0 ? colours : chunk("PLTE", colours), chunk("IDAT", Arrays.copyOf(data, length)),
                chunk("IEND", new byte[0]));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
