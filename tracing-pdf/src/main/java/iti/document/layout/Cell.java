package iti.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a table: runs of text below each other.
 *
 * @param scope    {@code Row} or {@code Column} for a header cell, null for data
 * @param language BCP 47 tag when it differs from the document's, or null
 */
public record Cell(List<Run> runs, String scope, String language) {

    /** A text in one style, wrapped to the width of its cell. */
    public record Run(String text, Style style, Voice voice) {

        public Run {
            text = voice == Voice.FREE ? Isolate.clean(text) : text;
        }
    }

    public static Cell of(Run run) {
        return new Cell(List.of(run), null, null);
    }

    public static Cell of(List<Run> runs) {
        return new Cell(List.copyOf(runs), null, null);
    }

    /** The same as header of its row. */
    public Cell ofRow() {
        return new Cell(runs, "Row", language);
    }

    /** The same as header of its column. */
    public Cell ofColumn() {
        return new Cell(runs, "Column", language);
    }

    /** The same in another language; null stands for that of the document. */
    public Cell in(String tag) {
        return new Cell(runs, scope, tag);
    }

    /** The same with a run more below. */
    public Cell and(Run run) {
        List<Run> more = new ArrayList<>(runs);
        more.add(run);
        return new Cell(List.copyOf(more), scope, language);
    }
}
