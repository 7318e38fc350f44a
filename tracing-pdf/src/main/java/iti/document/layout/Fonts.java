package iti.document.layout;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The parsed fonts for one document at a time; borrowed from {@link FontShelf}. A file is read when a text first needs it. */
public final class Fonts {

    static final int REPLACEMENT = 0xFFFD;

    private final Map<Typeface, FontProgram> programs = new EnumMap<>(Typeface.class);

    Fonts() {
    }

    FontProgram program(Typeface typeface) throws IOException {
        FontProgram program = programs.get(typeface.outlines());
        if (program == null) {
            program = new FontProgram(typeface.outlines());
            programs.put(typeface.outlines(), program);
        }
        return program;
    }

    /** The font file in which a character is set; the first of the face when none has it. */
    Typeface typeface(int codePoint, Face face) throws IOException {
        for (Typeface typeface : face.typefaces()) {
            if (typeface.mayHold(codePoint) && program(typeface).has(codePoint)) {
                return typeface;
            }
        }
        return face.typefaces().get(0);
    }

    boolean has(int codePoint, Face face) throws IOException {
        return program(typeface(codePoint, face)).has(codePoint);
    }

    /** Width in points of text that is printable; bidirectional marks of ours have none. */
    float width(String text, Face face, float size) throws IOException {
        float sum = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!Isolate.isMark(codePoint)) {
                sum += program(typeface(codePoint, face)).width(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return sum * size / 1000f;
    }

    /**
     * The text as it can be set in a face: what the fonts lack, and invisible or direction-changing characters, become
     * U+FFFD, so that nothing on the page is hidden. Line feeds stay, and so do the marks of {@link Isolate}.
     */
    String printable(String text, Face face) throws IOException {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n' || Isolate.isMark(codePoint)) {
                out.appendCodePoint(codePoint);
            } else if (codePoint == '\t' || codePoint == 0xA0 || codePoint != 0x3000 && Character.isSpaceChar(codePoint)) {
                out.append(' ');
            } else if (codePoint != '\r') {
                out.appendCodePoint(visible(codePoint) && has(codePoint, face) ? codePoint : REPLACEMENT);
            }
        }
        return out.toString();
    }

    /** The text in characters of the plain Latin font alone, or null when it has others. */
    public String latin(String text) throws IOException {
        String shown = printable(text.replace('\n', ' '), Face.REGULAR);
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            if (typeface(shown.codePointAt(i), Face.REGULAR) != Typeface.SANS) {
                return null;
            }
        }
        return shown;
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
