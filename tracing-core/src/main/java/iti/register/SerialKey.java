package iti.register;

import iti.firearm.LookAlikes;

/**
 * The keys under which a serial number is found: one byte of length, then one byte for each folded character, forward or
 * from the end. Letters of scripts without a Latin twin share five bytes, so a key finds more than is wanted, never less:
 * whoever uses a key compares the serial number itself afterwards. Bytes keep the order of the index free of any collation.
 */
public final class SerialKey {

    static final byte[] DIGITS = bytes("0123456789");
    /** The Latin letters that stand for a class; {@code B I L O S} fold into digits. */
    static final byte[] LETTERS = bytes("ACDEFGHJKMNPQRTUVWXYZ");
    static final byte[] OTHER = bytes("BILOS");

    private SerialKey() {
    }

    /** The key from the beginning. @param normalised as {@link iti.firearm.SerialNumber#normalised} has it */
    public static byte[] forward(String normalised) {
        byte[] codes = codes(normalised);
        byte[] key = new byte[codes.length + 1];
        key[0] = (byte) codes.length;
        System.arraycopy(codes, 0, key, 1, codes.length);
        return key;
    }

    /** The key from the end. */
    public static byte[] reverse(String normalised) {
        return reversed(forward(normalised));
    }

    /** The key with its characters in the opposite order. */
    static byte[] reversed(byte[] key) {
        byte[] out = new byte[key.length];
        out[0] = key[0];
        for (int i = 1; i < key.length; i++) {
            out[i] = key[key.length - i];
        }
        return out;
    }

    /** {@code D}, {@code L} or {@code X} for each character: digit, letter, other letter. */
    public static String shape(byte[] forwardKey) {
        StringBuilder shape = new StringBuilder(forwardKey.length);
        for (int i = 1; i < forwardKey.length; i++) {
            shape.append(kind(forwardKey[i]));
        }
        return shape.toString();
    }

    static byte code(int normalisedCharacter) {
        int folded = LookAlikes.fold(normalisedCharacter);
        if (folded >= '0' && folded <= '9' || folded >= 'A' && folded <= 'Z') {
            return (byte) folded;
        }
        return OTHER[folded % OTHER.length];
    }

    static char kind(byte code) {
        if (code <= '9') {
            return 'D';
        }
        return contains(OTHER, code) ? 'X' : 'L';
    }

    /** All codes of a kind. */
    static byte[] codes(char kind) {
        return switch (kind) {
            case 'D' -> DIGITS;
            case 'L' -> LETTERS;
            default -> OTHER;
        };
    }

    static boolean contains(byte[] codes, byte code) {
        for (byte c : codes) {
            if (c == code) {
                return true;
            }
        }
        return false;
    }

    private static byte[] codes(String normalised) {
        int[] characters = normalised.codePoints().toArray();
        byte[] out = new byte[characters.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = code(characters[i]);
        }
        return out;
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
