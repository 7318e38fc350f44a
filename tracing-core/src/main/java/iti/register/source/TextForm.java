package iti.register.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the bytes of a CSV file become cells.
 *
 * @param charset   encoding; a byte order mark at the beginning of the file is no part of the first cell
 * @param separator between cells
 */
public record TextForm(Charset charset, char separator) {

    /** Encodings that are offered, the likeliest first. */
    public static final List<Charset> CHARSETS = Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1251", "windows-1250", "windows-1253",
            "windows-1254", "windows-1255", "windows-1256", "ISO-8859-2", "ISO-8859-5", "KOI8-R").map(Charset::forName).toList();
    /** Separators that are offered. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private static final int START = 1 << 16;
    private static final int HIGH = 0x80;

    /**
     * The likely form. The encoding follows from a byte order mark, from zero bytes (UTF-16) or from the whole file being good UTF-8; of the
     * single-byte encodings no file tells which it is in: where whole words are foreign letters windows-1251 is proposed, else windows-1252, and a
     * person decides.
     */
    public static TextForm detect(Path file) throws IOException {
        byte[] start = start(file);
        Charset charset = charset(file, start);
        return new TextForm(charset, separator(heading(new String(start, charset))));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        }
    }

    private static Charset charset(Path file, byte[] start) throws IOException {
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = zeros(start, 0);
        int odd = zeros(start, 1);
        if (even + odd > start.length / 8) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (utf8(file)) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(wordsAreForeign(start) ? "windows-1251" : "windows-1252");
    }

    private static boolean begins(byte[] start, int first, int second) {
        return start.length >= 2 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }

    private static int zeros(byte[] start, int from) {
        int zeros = 0;
        for (int i = from; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean utf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(START);
        CharBuffer characters = CharBuffer.allocate(START);
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    private static boolean wordsAreForeign(byte[] start) {
        int high = 0;
        int beside = 0;
        for (int i = 1; i < start.length; i++) {
            if ((start[i] & HIGH) != 0) {
                high++;
                beside += (start[i - 1] & HIGH) != 0 ? 1 : 0;
            }
        }
        return beside * 2 > high;
    }

    private static String heading(String text) {
        return text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    }

    /** The separator that stands most often in a heading row. */
    static char separator(String heading) {
        char best = SEPARATORS.get(0);
        for (char candidate : SEPARATORS) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
