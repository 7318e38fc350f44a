package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
import java.util.ArrayList;
import java.util.List;

/** A list of labelled values, set as a table with row heads: one pair in a row, or two. */
public final class Facts {

    private final Words words;
    private final String freeTextLanguage;
    private final String mark;
    private final List<Cell> cells = new ArrayList<>();

    /** @param freeTextLanguage tag of free text when it differs from the document's language, or null */
    public Facts(Words words, String freeTextLanguage) {
        this.words = words;
        this.freeTextLanguage = freeTextLanguage;
        this.mark = words.inTwo() ? "[" + (freeTextLanguage == null ? words.tongue().tag() : freeTextLanguage) + "]" : null;
    }

    /** A name, number or other value that is the same in every language; null and blank read "not stated". */
    public Facts value(String label, String value) {
        return add(label, words.stated(value).cell(style(value, Style.BODY)));
    }

    public Facts value(String label, Phrase value) {
        return add(label, value.cell(Style.BODY));
    }

    public Facts values(String label, List<Phrase> values, Style style) {
        return add(label, Cell.of(values.stream().flatMap(v -> v.runs(style).stream()).toList()));
    }

    public Facts strong(String label, String value) {
        return add(label, words.stated(value).cell(style(value, Style.STRONG)));
    }

    public Facts strong(String label, Phrase value) {
        return add(label, value.cell(Style.STRONG));
    }

    /** A digest or identity, in fixed width. */
    public Facts identity(String label, String value) {
        return add(label, words.stated(value).cell(style(value, Style.CODE)));
    }

    /** Text that a person wrote; it is marked where the rest of the page stands in two languages. */
    public Facts free(String label, String value) {
        if (!Words.isStated(value)) {
            return value(label, value);
        }
        Phrase named = words.get(label);
        cells.add((mark == null ? named : new Phrase(words.get("marked", named, Phrase.free(mark)).first(), named.second(), false)).rowHead());
        cells.add(words.stated(value).cell(Style.BODY).in(freeTextLanguage));
        return this;
    }

    private static Style style(String value, Style style) {
        return Words.isStated(value) ? style : Style.LABEL;
    }

    private Facts add(String label, Cell value) {
        cells.add(words.get(label).rowHead());
        cells.add(value);
        return this;
    }

    /** @param summary what the table holds */
    public Table single(Phrase summary) {
        return table(new float[] {26, 74}, 2, summary);
    }

    /** Two pairs in each row; the last row is filled up. */
    public Table paired(Phrase summary) {
        if (cells.size() % 4 != 0) {
            Phrase nothing = Phrase.free("");
            cells.add(nothing.rowHead());
            cells.add(nothing.cell(Style.BODY));
        }
        return table(new float[] {19, 31, 19, 31}, 4, summary);
    }

    private Table table(float[] widths, int columns, Phrase summary) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += columns) {
            rows.add(List.copyOf(cells.subList(i, i + columns)));
        }
        return new Table(widths, List.of(), rows, summary.spoken());
    }
}
