package iti.web.frame;

import iti.firearm.LookAlikes;
import iti.firearm.MarkText;
import iti.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A mark, character by character.
 *
 * @param cells  empty when there is nothing to read or the text does not follow the notation; then it is shown as it came
 * @param spoken the same in words
 */
public record MarkCells(List<Cell> cells, String spoken) {

    private static final String OFTEN_MISTAKEN = "0O1IL5S8B";

    static MarkCells of(String text, Locale locale) {
        try {
            List<MarkText.Position> positions = MarkText.parse(text, "mark").positions();
            return new MarkCells(positions.stream().map(p -> new Cell(p.text(), look(p.certainty()))).toList(),
                    positions.stream().map(p -> spoken(p, locale)).collect(Collectors.joining(", ")));
        } catch (Problem otherNotation) {
            return new MarkCells(List.of(), text);
        }
    }

    /** Whether a position is in doubt or a symbol. */
    public boolean doubtful() {
        return cells.stream().anyMatch(c -> !c.certainty().isEmpty());
    }

    /** Certain positions whose character is often mistaken for another on worn or stamped metal. */
    public List<Confusion> confusable() {
        List<Confusion> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            if (cells.get(i).certainty().isEmpty() && text.length() == 1) {
                List<String> alike = OFTEN_MISTAKEN.chars().filter(c -> LookAlikes.lookAlike(text.charAt(0), c)).mapToObj(Character::toString).toList();
                if (OFTEN_MISTAKEN.indexOf(text.charAt(0)) >= 0) {
                    found.add(new Confusion(i + 1, text + ", " + String.join(", ", alike)));
                }
            }
        }
        return found;
    }

    private static String look(MarkText.Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "";
            case ONE_OF -> "or";
            case UNREADABLE, GAP -> "un";
            case SYMBOL -> "sy";
        };
    }

    private static String spoken(MarkText.Position position, Locale locale) {
        return switch (position.certainty()) {
            case CERTAIN, SYMBOL -> position.text();
            case ONE_OF -> String.join(" " + PageTexts.text(locale, "cells.spoken.or") + " ", position.options());
            case UNREADABLE -> PageTexts.text(locale, "cells.unreadable");
            case GAP -> PageTexts.text(locale, "cells.spoken.gap");
        };
    }

    /**
     * A position worth a second look.
     *
     * @param position   from 1
     * @param characters what it can be, as read first
     */
    public record Confusion(int position, String characters) {
    }

    /** One position; {@code certainty} is the class of its cell: empty, {@code or}, {@code un} or {@code sy}. */
    public record Cell(String text, String certainty) {
    }
}
