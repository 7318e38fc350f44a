package iti.document.layout;

/**
 * Marks around a value in a sentence, so that the direction of neither changes the order of the other (UAX #9, isolates). They
 * are two of Unicode's characters that stand for nothing, never those that a text from outside could bring: such text is
 * cleaned by {@link #clean}.
 */
public final class Isolate {

    static final char BEGIN = '\uFDD0';
    static final char END = '\uFDD1';

    private Isolate() {
    }

    /** The value between marks. */
    public static String of(String value) {
        return BEGIN + value + END;
    }

    /** Text from outside, without our marks. */
    public static String clean(String text) {
        return text.indexOf(BEGIN) < 0 && text.indexOf(END) < 0 ? text : text.replace(BEGIN, (char) Fonts.REPLACEMENT).replace(END, (char) Fonts.REPLACEMENT);
    }

    /** Text of ours as it is read aloud or searched: the marks are no characters of it. */
    public static String without(String text) {
        return text.indexOf(BEGIN) < 0 && text.indexOf(END) < 0 ? text : text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    static boolean isMark(int codePoint) {
        return codePoint == BEGIN || codePoint == END;
    }
}
