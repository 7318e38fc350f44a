package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
import java.util.ArrayList;
import java.util.List;

/** A list of labelled values, set as a table with row heads: one pair in a row, or two. */
public final class Facts {

    private final Labels words;
    private final String freeTextLanguage;
    private final List<Cell> cells = new ArrayList<>();

    /** @param freeTextLanguage tag of free text when it differs from the document's language, or null */
    public Facts(Labels words, String freeTextLanguage) {
        this.words = words;
        this.freeTextLanguage = freeTextLanguage;
    }

    /** A value in the document's language; null and blank read "not stated". */
    public Facts value(String label, String value) {
        return add(label, Cell.of(words.stated(value), style(value, Style.BODY)));
    }

    public Facts strong(String label, String value) {
        return add(label, Cell.of(words.stated(value), style(value, Style.STRONG)));
    }

    /** A digest or identity, in fixed width. */
    public Facts identity(String label, String value) {
        return add(label, Cell.of(words.stated(value), style(value, Style.CODE)));
    }

    /** Text that a person wrote. */
    public Facts free(String label, String value) {
        return add(label, Cell.of(words.stated(value), style(value, Style.BODY)).in(value == null || value.isBlank() ? null : freeTextLanguage));
    }

    private static Style style(String value, Style style) {
        return value == null || value.isBlank() ? Style.LABEL : style;
    }

    private Facts add(String label, Cell value) {
        cells.add(Cell.rowHead(words.get(label)));
        cells.add(value);
        return this;
    }

    public Table single(String summary) {
        return table(new float[] {26, 74}, 2, summary);
    }

    /** Two pairs in each row; the last row is filled up. */
    public Table paired(String summary) {
        if (cells.size() % 4 != 0) {
            cells.add(Cell.rowHead(""));
            cells.add(Cell.of("", Style.BODY));
        }
        return table(new float[] {19, 31, 19, 31}, 4, summary);
    }

    private Table table(float[] widths, int columns, String summary) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += columns) {
            rows.add(List.copyOf(cells.subList(i, i + columns)));
        }
        return new Table(widths, List.of(), rows, summary);
    }
}
