package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Isolate;
import iti.document.layout.Style;
import iti.document.layout.Voice;
import java.util.List;

/**
 * Words as they stand on a page: those of the form in the language of the document and in its second, or free text, which is set
 * once.
 *
 * @param second null when the document has one language, or when nothing is to be said twice
 * @param free   whether it is free text or an identity, in the direction of its own characters
 */
public record Phrase(String first, String second, boolean free) {

    /** Free text, a name or a number: never translated. */
    public static Phrase free(String text) {
        return new Phrase(Isolate.clean(text), null, true);
    }

    static Phrase words(String first, String second) {
        return new Phrase(first, second, false);
    }

    /** Set below each other, the second language smaller. */
    public List<Cell.Run> runs(Style style) {
        Cell.Run run = new Cell.Run(first, style, free ? Voice.FREE : Voice.FIRST);
        return second == null || second.equals(first) ? List.of(run) : List.of(run, new Cell.Run(second, style.second(), Voice.SECOND));
    }

    public Cell cell(Style style) {
        return Cell.of(runs(style));
    }

    public Cell rowHead() {
        return cell(Style.LABEL).ofRow();
    }

    public Cell columnHead() {
        return cell(Style.HEAD).ofColumn();
    }

    /** In the language of the document alone. */
    public Cell.Run once(Style style) {
        return new Cell.Run(first, style, free ? Voice.FREE : Voice.FIRST);
    }

    /** In the second language; in the first when there is no second. */
    Cell.Run again(Style style) {
        return second == null ? once(style) : new Cell.Run(second, style, Voice.SECOND);
    }

    /** Both languages on one line. */
    public Cell.Run inOneLine(Style style) {
        return second == null || second.equals(first) ? once(style) : new Cell.Run(first + "  \u00b7  " + Isolate.of(second), style, Voice.FIRST);
    }

    /** As it is read aloud or kept as a title, in the language of the document. */
    public String spoken() {
        return Isolate.without(first);
    }
}
