package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark set with each character in a box of its own, from left to right whatever the language, so that nothing can be misread
 * or run together. {@code [0O]} (one of these) is one wider box, {@code ?} (unreadable) a shaded one.
 */
final class CharacterCells {

    private static final float GAP = 1.2f;

    private CharacterCells() {
    }

    static List<String> wrap(String text, Fonts fonts, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String cell : split(fonts.printable(text, style.face()).replace('\n', ' '))) {
            float needed = boxWidth(fonts, cell, style) + GAP;
            if (used + needed > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(cell);
            used += needed;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Width of a line of boxes. */
    static float width(String line, Fonts fonts, Style style) throws IOException {
        float width = -GAP;
        for (String cell : split(line)) {
            width += boxWidth(fonts, cell, style) + GAP;
        }
        return width;
    }

    static void draw(String line, Sheet sheet, Typesetter typesetter, Style style, float x, float top) throws IOException {
        float height = style.size() * 1.5f;
        float at = x;
        for (String cell : split(line)) {
            SetLine shown = typesetter.line(new Cell.Run(shown(cell), style, Voice.FREE));
            float width = boxWidth(typesetter.fonts(), cell, style);
            sheet.box(at, top - height - 1, width, height, Style.RULE, cell.equals("?") || cell.length() > 2 ? Style.TINT : null);
            sheet.line(shown, style, at + (width - shown.width()) / 2, top - style.ascent() + 0.6f);
            at += width + GAP;
        }
    }

    private static float boxWidth(Fonts fonts, String cell, Style style) throws IOException {
        return fonts.width(shown(cell), style.face(), style.size()) + style.size() * 0.45f;
    }

    private static String shown(String cell) {
        return cell.length() > 2 && cell.startsWith("[") ? String.join("/", cell.substring(1, cell.length() - 1).split("(?<=.)(?=.)")) : cell;
    }

    /** Splits into boxes: a code point each, a bracketed choice of two to four characters as one. */
    private static List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '[' ? text.indexOf(']', i) : -1;
            int next = end > i + 2 && end <= i + 5 ? end + 1 : i + Character.charCount(text.codePointAt(i));
            cells.add(text.substring(i, next));
            i = next;
        }
        return cells;
    }
}
