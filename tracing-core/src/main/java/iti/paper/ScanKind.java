package iti.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a scanned page can be. It is told by what the file is, never by what it is called. */
public enum ScanKind {
    PDF("pdf", ScanKind::isPdf), PNG("png", ScanKind::isPng), JPEG("jpg", ScanKind::isJpeg);

    private static final int END = 1024;

    private final String ending;
    private final Predicate<byte[]> recognised;

    ScanKind(String ending, Predicate<byte[]> recognised) {
        this.ending = ending;
        this.recognised = recognised;
    }

    /** What a file is, or empty when it is none of these. */
    public static Optional<ScanKind> of(byte[] file) {
        return Arrays.stream(values()).filter(k -> k.recognised.test(file)).findFirst();
    }

    /** Ending of a file name, without the dot. */
    public String ending() {
        return ending;
    }

    private static boolean isPdf(byte[] file) {
        String end = new String(file, Math.max(0, file.length - END), Math.min(END, file.length), StandardCharsets.ISO_8859_1);
        return (begins(file, "%PDF-1.") || begins(file, "%PDF-2.")) && end.contains("%%EOF");
    }

    /** Whole chunks from the first byte to the last, a header with a size first and an end last, nothing behind. */
    private static boolean isPng(byte[] file) {
        if (file.length < 57 || !begins(file, "\u0089PNG\r\n\u001A\n") || !chunk(file, 8).equals("IHDR")) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        long at = 8;
        while (at + 12 <= file.length) {
            int length = bytes.getInt((int) at);
            if (length < 0 || at + 12L + length > file.length) {
                return false;
            }
            boolean last = chunk(file, (int) at).equals("IEND");
            at += 12L + length;
            if (last) {
                return at == file.length && bytes.getInt(16) > 0 && bytes.getInt(20) > 0;
            }
        }
        return false;
    }

    /** Whole segments up to the picture itself, among them a size; cameras add data of their own behind it. */
    private static boolean isJpeg(byte[] file) {
        if (!begins(file, "\u00FF\u00D8")) {
            return false;
        }
        boolean sized = false;
        int at = 2;
        while (at + 9 < file.length && u8(file, at) == 0xFF) {
            int marker = u8(file, at + 1);
            int length = u16(file, at + 2);
            if (marker < 0xC0 || length < 2) {
                return false;
            }
            if (marker == 0xDA) {
                return sized;
            }
            boolean frame = marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            sized |= frame && u16(file, at + 5) > 0 && u16(file, at + 7) > 0;
            at += 2 + length;
        }
        return false;
    }

    private static boolean begins(byte[] file, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= wanted.length && Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static String chunk(byte[] file, int at) {
        return new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static int u8(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    private static int u16(byte[] file, int at) {
        return u8(file, at) << 8 | u8(file, at + 1);
    }
}
