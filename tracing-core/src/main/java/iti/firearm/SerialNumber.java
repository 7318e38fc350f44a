package iti.firearm;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A serial number (ITI 7, 8): exactly as engraved, and the forms that are searched.
 *
 * @param engraved as on the weapon or in the register; leading zeros, separators and script are kept
 */
public record SerialNumber(String engraved) {

    /** Longest normalised form, in characters. */
    public static final int LONGEST = 60;

    /** Upper case, letters and digits of any script; all decimal digits written 0 to 9; separators dropped. */
    public String normalised() {
        String plain = plain();
        if (plain != null) {
            return plain;
        }
        StringBuilder out = new StringBuilder(engraved.length());
        Normalizer.normalize(engraved, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    /** The same without the general case, for the usual number of basic Latin characters; null for any other. */
    private String plain() {
        char[] out = new char[engraved.length()];
        int length = 0;
        for (int i = 0; i < out.length; i++) {
            char c = engraved.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            if (c >= 'a' && c <= 'z') {
                out[length++] = (char) (c - 'a' + 'A');
            } else if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
                out[length++] = c;
            }
        }
        return new String(out, 0, length);
    }

    /** The normalised form with each character replaced by its class of {@link LookAlikes}. */
    public String folded() {
        return fold(normalised());
    }

    /** Whether both would be the same number if separators, case and kind of digits were ignored. */
    public boolean sameAs(SerialNumber other) {
        return normalised().equals(other.normalised());
    }

    static String fold(String normalised) {
        StringBuilder out = new StringBuilder(normalised.length());
        normalised.codePoints().map(LookAlikes::fold).forEach(out::appendCodePoint);
        return out.toString();
    }
}
