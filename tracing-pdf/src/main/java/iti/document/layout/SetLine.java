package iti.document.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of text ready to be drawn.
 *
 * @param pieces  from left to right
 * @param width   in points
 * @param actual  the text as it is read, when it is drawn in another order; null otherwise. It belongs into the structure of the
 *                document, where those who listen find it: programs that take text from the drawing turn it round themselves.
 * @param atRight whether it ends at the right edge of its column instead of beginning at the left
 */
record SetLine(List<Piece> pieces, float width, String actual, boolean atRight) {

    /** Characters of one font file, in the order in which they are drawn. */
    record Piece(Typeface typeface, String text) {
    }

    /** The lines as they are read, or null when that is the order in which they are drawn. */
    static String actual(List<SetLine> lines) {
        if (lines.stream().allMatch(l -> l.actual() == null)) {
            return null;
        }
        return lines.stream().map(l -> l.actual() != null ? l.actual() : l.drawn()).collect(Collectors.joining(" "));
    }

    private String drawn() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Where its left end stands in a column. */
    float x(float left, float columnWidth) {
        return atRight ? left + columnWidth - width : left;
    }
}
