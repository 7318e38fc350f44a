package iti.document.layout;

import java.util.List;

/**
 * One cell of a table: runs of text below each other.
 *
 * @param scope    {@code Row} or {@code Column} for a header cell, null for data
 * @param language BCP 47 tag when it differs from the document's, or null
 */
public record Cell(List<Run> runs, String scope, String language) {

    /** A text in one style, wrapped to the width of its cell. */
    public record Run(String text, Style style) {
    }

    public static Cell of(String text, Style style) {
        return new Cell(List.of(new Run(text, style)), null, null);
    }

    public static Cell of(List<Run> runs) {
        return new Cell(List.copyOf(runs), null, null);
    }

    public static Cell rowHead(String text) {
        return new Cell(List.of(new Run(text, Style.LABEL)), "Row", null);
    }

    public static Cell columnHead(String text) {
        return new Cell(List.of(new Run(text, Style.HEAD)), "Column", null);
    }

    public Cell in(String tag) {
        return new Cell(runs, scope, tag);
    }
}
