package iti.web.incoming;

import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mark of the weapon as the page shows it.
 *
 * @param cells  its positions; empty when there is nothing to read or it does not follow the notation, then the text is shown as it came
 * @param spoken the same in words
 */
public record MarkLine(Marking mark, List<Cell> cells, String spoken) {

    static MarkLine of(Marking mark) {
        List<Cell> cells = mark.text() == null ? List.of() : cells(mark.text());
        return new MarkLine(mark, cells, cells.stream().map(Cell::text).collect(Collectors.joining(", ")));
    }

    private static List<Cell> cells(String text) {
        try {
            return MarkText.parse(text, "mark").positions().stream().map(p -> new Cell(p.text(), look(p.certainty()))).toList();
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
