package iti.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A file is what its bytes are. */
class ScanKindTest {

    @Test
    void picturesAndPagesAreKnown() throws IOException {
        assertEquals(Optional.of(ScanKind.PNG), ScanKind.of(picture("png")));
        assertEquals(Optional.of(ScanKind.JPEG), ScanKind.of(picture("jpg")));
        assertEquals(Optional.of(ScanKind.PDF), ScanKind.of(bytes("%PDF-1.4\n...\n%%EOF\n")));
    }

    @Test
    void cameraDataBehindAJpegIsNoFault() throws IOException {
        assertEquals(Optional.of(ScanKind.JPEG), ScanKind.of(joined(picture("jpg"), bytes("SEFT camera"))));
    }

    @Test
    void whatOnlyBeginsLikeOneIsNot() throws IOException {
        for (byte[] file : new byte[][] {bytes(""), bytes("<svg onload=alert(1)>"), bytes("<!doctype html>%PDF-1.7 %%EOF"), bytes("MZ\u0090"), bytes("PK\u0003\u0004"),
            bytes("GIF89a"), bytes("%PDF-1.7 without an end"), bytes("\u0089PNG\r\n\u001A\n" + "<script>".repeat(20)), bytes("\u00FF\u00D8\u00FF<script>alert(1)</script>" + " ".repeat(200)),
            bytes("\u00FF\u00D8" + "\u00FF\u00C0\u0000\u0008\u0008\u0000\u0000\u0000\u0000\u0001".repeat(20))}) {
            assertEquals(Optional.empty(), ScanKind.of(file), new String(file, StandardCharsets.ISO_8859_1));
        }
        assertEquals(Optional.empty(), ScanKind.of(joined(picture("png"), bytes("PK\u0003\u0004 a second file"))), "a PNG with another file behind it");
    }

    @Test
    void noCutOffPictureIsAFaultOfOurs() throws IOException {
        for (String kind : new String[] {"png", "jpg"}) {
            byte[] whole = picture(kind);
            for (int length = 0; length < Math.min(700, whole.length); length++) {
                Optional<ScanKind> cut = ScanKind.of(Arrays.copyOf(whole, length));
                assertTrue(kind.equals("jpg") || cut.isEmpty(), kind + " cut at " + length);
            }
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
