package iti.document.layout;

import java.util.List;

/** A row of a table while it is being set, perhaps over several pages. */
final class SettingRow {

    private final List<SettingCell> cells;
    private final float padding;

    SettingRow(List<SettingCell> cells, float padding) {
        this.cells = cells;
        this.padding = padding;
    }

    List<SettingCell> cells() {
        return cells;
    }

    /** Height of what is left, with padding. */
    float height() {
        float height = 0;
        for (SettingCell cell : cells) {
            height = Math.max(height, cell.height());
        }
        return height + padding;
    }

    boolean fits(float available) {
        return height() <= available;
    }

    /** Whether every cell that has something left can place at least its first line. */
    boolean startsWithin(float available) {
        return cells.stream().allMatch(c -> c.firstLine() + padding <= available);
    }

    boolean done() {
        return cells.stream().allMatch(SettingCell::done);
    }

    /** Chooses the lines that fit and returns the height they need with padding. */
    float take(float available) {
        float height = 0;
        for (SettingCell cell : cells) {
            height = Math.max(height, cell.take(available - padding));
        }
        return height + padding;
    }
}
