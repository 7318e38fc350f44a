package iti.web.incoming;

import iti.firearm.MarkKind;
import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mark of the weapon as the page shows it.
 *
 * @param cells  its positions; empty when nothing in it is doubtful and it is no serial number, or when it does not follow the notation: then the text is shown as it came
 * @param spoken the same in words
 */
public record MarkLine(Marking mark, List<Cell> cells, String spoken) {

    static MarkLine of(Marking mark) {
        List<Cell> cells = mark.text() == null ? List.of() : cells(mark.kind(), mark.text());
        return new MarkLine(mark, cells, cells.stream().map(Cell::text).collect(Collectors.joining(", ")));
    }

    private static List<Cell> cells(MarkKind kind, String text) {
        try {
            MarkText parsed = MarkText.parse(text, "mark");
            return parsed.readable() && kind != MarkKind.SERIAL ? List.of() : parsed.positions().stream().map(p -> new Cell(p.text(), look(p.certainty()))).toList();
        } catch (Problem otherNotation) {
            return List.of();
        }
    }

    private static String look(MarkText.Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "";
            case ONE_OF -> "or";
            case UNREADABLE, GAP -> "un";
            case SYMBOL -> "sy";
        };
    }

    /** One position; {@code certainty} is the class of its cell. */
    public record Cell(String text, String certainty) {
    }
}
