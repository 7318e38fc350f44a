package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parsed fonts for one document at a time; borrowed from {@link FontShelf}. Measures and wraps text. */
public final class Fonts {

    private static final int REPLACEMENT = 0xFFFD;

    private final Map<Face, FontProgram> programs = new EnumMap<>(Face.class);

    Fonts() throws IOException {
        for (Face face : Face.values()) {
            programs.put(face, new FontProgram(face));
        }
    }

    FontProgram program(Face face) {
        return programs.get(face);
    }

    /** Width in points. */
    float width(String text, Face face, float size) throws IOException {
        return programs.get(face).width(text) * size / 1000f;
    }

    /**
     * The text as it can be set in a face: what the font lacks, and invisible or direction-changing characters, become
     * U+FFFD, so that nothing on the page is hidden. Line feeds stay.
     */
    public String printable(String text, Face face) throws IOException {
        StringBuilder out = new StringBuilder(text.length());
        FontProgram program = programs.get(face);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n') {
                out.append('\n');
            } else if (codePoint == '\t' || codePoint == 0xA0 || Character.isSpaceChar(codePoint)) {
                out.append(' ');
            } else if (codePoint != '\r') {
                out.appendCodePoint(visible(codePoint) && program.has(codePoint) ? codePoint : REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Breaks printable text into lines not wider than {@code width} points, between words, inside a word that is too long. */
    List<String> wrap(String text, Face face, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, face, size, width, lines);
        }
        return lines;
    }

    private void wrapParagraph(String paragraph, Face face, float size, float width, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = width(" ", face, size);
        for (String word : paragraph.split(" +")) {
            float needed = width(word, face, size);
            if (!line.isEmpty() && used + space + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (needed > width) {
                String rest = breakWord(word, face, size, width, lines);
                line.append(rest);
                used = width(rest, face, size);
                continue;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used += space;
            }
            line.append(word);
            used += needed;
        }
        lines.add(line.toString());
    }

    private String breakWord(String word, Face face, float size, float width, List<String> lines) throws IOException {
        int start = 0;
        float used = 0;
        for (int i = 0; i < word.length(); ) {
            int next = i + Character.charCount(word.codePointAt(i));
            float advance = width(word.substring(i, next), face, size);
            if (used + advance > width && i > start) {
                lines.add(word.substring(start, i));
                start = i;
                used = 0;
            }
            used += advance;
            i = next;
        }
        return word.substring(start);
    }
}
