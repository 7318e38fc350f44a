package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark set with each character in a box of its own, so that nothing can be misread or run together. {@code [0O]} (one
 * of these) is one wider box, {@code ?} (unreadable) a shaded one.
 */
final class CharacterCells {

    private static final float GAP = 1.2f;

    private CharacterCells() {
    }

    static List<String> wrap(String text, Fonts fonts, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String cell : split(text.replace('\n', ' '))) {
            float needed = width(fonts.width(shown(cell), style.face(), style.size()), style) + GAP;
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

    static void draw(String line, Sheet sheet, Style style, float x, float top) throws IOException {
        float height = style.size() * 1.5f;
        float at = x;
        for (String cell : split(line)) {
            String shown = shown(cell);
            float textWidth = sheet.width(shown, style.face(), style.size());
            float width = width(textWidth, style);
            sheet.box(at, top - height - 1, width, height, Style.RULE, cell.equals("?") || cell.length() > 2 ? Style.TINT : null);
            sheet.text(shown, style.face(), style.size(), style.colour(), at + (width - textWidth) / 2, top - style.ascent() + 0.6f);
            at += width + GAP;
        }
    }

    private static float width(float textWidth, Style style) {
        return textWidth + style.size() * 0.45f;
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
