package iti.reference;

import java.util.regex.Pattern;

/**
 * A text that gives up its characters a limited number of times. Patterns of the reference can be loaded by an installation; one that backtracks
 * without end fails on it instead of holding the server.
 */
final class BoundedText implements CharSequence {

    private static final int LOOKS = 200_000;

    private final CharSequence text;
    private final int[] left;

    BoundedText(CharSequence text) {
        this(text, new int[] {LOOKS});
    }

    private BoundedText(CharSequence text, int[] left) {
        this.text = text;
        this.left = left;
    }

    /** Whether a whole text is of a pattern. @param otherwise the answer when it would take too long to say */
    static boolean matches(Pattern pattern, String text, boolean otherwise) {
        try {
            return pattern.matcher(new BoundedText(text)).matches();
        } catch (Exhausted e) {
            return otherwise;
        }
    }

    /** Whether a pattern is found in a text; not when it would take too long to say. */
    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (Exhausted e) {
            return false;
        }
    }

    /** It took too long to compare with a pattern. */
    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("a pattern of the reference backtracks without end", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (left[0]-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
