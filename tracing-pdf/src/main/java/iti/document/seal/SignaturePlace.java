package iti.document.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The place that a file keeps for a signature: zeros until the signature over all other bytes is known (ISO 32000-1, 12.8.1).
 * The numbers of the byte range are written after the file, over numbers of the same width.
 */
final class SignaturePlace {

    private static final long UNKNOWN = 9_999_999_999L;
    private static final String UNKNOWN_RANGE = "/ByteRange [0 " + UNKNOWN + " " + UNKNOWN + " " + UNKNOWN + "]";
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] file;
    private final int open;
    private final int close;

    /**
     * @param file the whole file; its last revision has an empty place
     * @param from where the last revision begins
     */
    SignaturePlace(byte[] file, int from) throws IOException {
        this.file = file;
        int range = find(UNKNOWN_RANGE, from);
        open = find("/Contents <0000", from) + "/Contents ".length();
        int end = open + 1;
        while (file[end] != '>') {
            end++;
        }
        close = end + 1;
        String known = "/ByteRange [0 " + open + " " + close + " " + (file.length - close) + "]";
        byte[] padded = known.concat(" ".repeat(UNKNOWN_RANGE.length() - known.length())).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(padded, 0, file, range, padded.length);
    }

    /** Makes room in a signature dictionary. @param bytes largest signature that will fit */
    static void keep(COSDictionary dictionary, int bytes) {
        COSArray range = new COSArray();
        range.add(COSInteger.ZERO);
        for (int i = 0; i < 3; i++) {
            range.add(COSInteger.get(UNKNOWN));
        }
        dictionary.setItem(COSName.BYTERANGE, range);
        COSString contents = new COSString(new byte[bytes], true);
        dictionary.setItem(COSName.CONTENTS, contents);
    }

    /** What the signature covers: everything but its own place. */
    byte[] covered() {
        byte[] covered = Arrays.copyOf(file, open + file.length - close);
        System.arraycopy(file, close, covered, open, file.length - close);
        return covered;
    }

    /** The file with the signature in its place. @throws IOException when it is larger than the place */
    byte[] filled(byte[] signature) throws IOException {
        if (2 * signature.length > close - open - 2) {
            throw new IOException("A signature of " + signature.length + " bytes does not fit into the " + (close - open - 2) / 2 + " bytes kept for it.");
        }
        byte[] hex = HEX.formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, file, open + 1, hex.length);
        return file;
    }

    private int find(String text, int from) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int at = from; at <= file.length - wanted.length; at++) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IOException("The revision keeps no place for a signature.");
    }
}
