package iti.register.source;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One row of a file.
 *
 * @param number   as a spreadsheet counts it: the heading is row 1, an empty line counts, a cell with line breaks does not
 * @param cells    exactly as in the file; a spreadsheet's date is ISO 8601
 * @param numbers  cells that the spreadsheet holds as numbers: leading zeros were lost before we saw them
 * @param formulas cells that hold a formula; their text is the formula itself
 */
public record SourceRow(long number, String[] cells, BitSet numbers, BitSet formulas) {

    private static final BitSet NONE = new BitSet(0);

    static SourceRow of(long number, List<String> cells) {
        return new SourceRow(number, cells.toArray(String[]::new), NONE, NONE);
    }

    /** The cell, or an empty text when the row ends before. */
    public String cell(int index) {
        return index < cells.length && cells[index] != null ? cells[index] : "";
    }

    boolean empty() {
        return Arrays.stream(cells).allMatch(c -> c == null || c.isEmpty());
    }
}
