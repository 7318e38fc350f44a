package iti.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of the reference as its file has it, checked.
 *
 * @param code  identity within its kind; an own row with the code of a shipped one takes its place
 * @param cells text by column; empty cells are absent
 */
public record ReferenceRow(ReferenceKind kind, String code, Map<String, String> cells) {

    public ReferenceRow {
        cells = Map.copyOf(cells);
    }

    /** Null when the cell is empty. */
    public String text(String column) {
        return cells.get(column);
    }

    /** The values of a cell, which stand with {@code |} between them. */
    public List<String> list(String column) {
        return cells.containsKey(column) ? Stream.of(cells.get(column).split("\\|")).map(String::strip).filter(v -> !v.isEmpty()).toList() : List.of();
    }

    /** Null when the cell is empty. */
    public Integer number(String column) {
        return cells.containsKey(column) ? Integer.valueOf(cells.get(column)) : null;
    }

    /** Where it comes from and how sure it is. */
    public Origin origin() {
        return new Origin(text("source"), Confidence.valueOf(text("confidence")));
    }
}
