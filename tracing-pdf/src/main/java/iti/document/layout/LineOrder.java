package iti.document.layout;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Right-to-left text: its letters joined, its lines in the order in which they are drawn (UAX #9). */
final class LineOrder {

    private static final char ISOLATE_BEGIN = '\u2068';
    private static final char ISOLATE_END = '\u2069';
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    /** Vowel marks as characters of their own width; the plain marks have none and stand above or below their letter. */
    private static final Pattern VOWELS = Pattern.compile("[\\uFE70-\\uFE7F]");

    private LineOrder() {
    }

    /** Whether the text has a character that is written from right to left, letter or number. */
    static boolean concerns(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT && isRightToLeft(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first letter of the text is one of a right-to-left script; not so without any letter. */
    static boolean beginsRightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int direction = UCharacter.getDirection(text.codePointAt(i));
            if (direction == UCharacterDirection.LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == UCharacterDirection.RIGHT_TO_LEFT || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int codePoint) {
        int direction = UCharacter.getDirection(codePoint);
        return direction == UCharacterDirection.RIGHT_TO_LEFT || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC || direction == UCharacterDirection.ARABIC_NUMBER;
    }

    /** The letters in the forms that they have beside their neighbours, still in reading order. */
    static String joined(String text) {
        try {
            String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE_TASHKEEL_ISOLATED | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK).shape(text);
            return VOWELS.matcher(shaped).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC).strip());
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Text of free length can always be shaped.", e);
        }
    }

    /** The letters without the forms that {@link #joined} gave them. */
    static String unjoined(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isForm(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c));
        }
        return out.toString();
    }

    static boolean isForm(int codePoint) {
        return codePoint >= 0xFB50 && codePoint <= 0xFDCF || codePoint >= 0xFDF0 && codePoint <= 0xFDFF || codePoint >= 0xFE70 && codePoint < 0xFEFF;
    }

    /** Parts of a line from left to right, without marks; within each the characters are in the order in which they are drawn, a vowel mark before its letter. */
    static List<String> visual(String line, boolean rightToLeft) {
        char[] text = line.replace(Isolate.BEGIN, ISOLATE_BEGIN).replace(Isolate.END, ISOLATE_END).toCharArray();
        Bidi bidi = new Bidi();
        bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        List<String> parts = new ArrayList<>();
        for (int run = 0; run < bidi.countRuns(); run++) {
            var visual = bidi.getVisualRun(run);
            String part = new String(text, visual.getStart(), visual.getLength());
            String drawn = visual.isOddRun() ? Bidi.writeReverse(part, Bidi.DO_MIRRORING) : part;
            parts.add(drawn.replace(String.valueOf(ISOLATE_BEGIN), "").replace(String.valueOf(ISOLATE_END), ""));
        }
        return parts;
    }
}
