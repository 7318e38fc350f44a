package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A cell while it is being set: its wrapped lines, of which some are placed already. */
final class SettingCell {

    /** One line, or one row of character boxes, of the run with this number. */
    private record Line(int run, String text, Style style) {
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Cell.Run> runs;
    private final PDStructureElement element;
    private int placed;
    private int taken;

    SettingCell(Cell cell, Fonts fonts, float width, PDStructureElement element) throws IOException {
        this.runs = cell.runs();
        this.element = element;
        for (int run = 0; run < runs.size(); run++) {
            Style style = runs.get(run).style();
            String text = fonts.printable(runs.get(run).text(), style.face());
            List<String> wrapped = style.cells() ? CharacterCells.wrap(text, fonts, style, width) : fonts.wrap(text, style.face(), style.size(), width);
            for (String line : wrapped) {
                lines.add(new Line(run, line, style));
            }
        }
    }

    float height() {
        return height(placed, lines.size());
    }

    float firstLine() {
        return done() ? 0 : lines.get(placed).style().lineHeight();
    }

    boolean done() {
        return placed == lines.size();
    }

    private float height(int from, int to) {
        float height = 0;
        for (int i = from; i < to; i++) {
            height += lines.get(i).style().lineHeight();
        }
        return height;
    }

    /** Chooses the lines for this page and returns their height. */
    float take(float available) {
        taken = placed;
        float height = 0;
        while (taken < lines.size() && height + lines.get(taken).style().lineHeight() <= available) {
            height += lines.get(taken).style().lineHeight();
            taken++;
        }
        return height;
    }

    /** Draws the chosen lines; {@code top} is the upper edge of the first. */
    void draw(Sheet sheet, float x, float top) throws IOException {
        float y = top;
        while (placed < taken) {
            int run = lines.get(placed).run();
            begin(sheet, run);
            while (placed < taken && lines.get(placed).run() == run) {
                Line line = lines.get(placed++);
                if (line.style().cells()) {
                    CharacterCells.draw(line.text(), sheet, line.style(), x, y);
                } else {
                    sheet.text(line.text() + " ", line.style().face(), line.style().size(), line.style().colour(), x, y - line.style().ascent());
                }
                y -= line.style().lineHeight();
            }
            sheet.end();
        }
    }

    private void begin(Sheet sheet, int run) throws IOException {
        if (element == null) {
            sheet.beginArtifact();
        } else if (runs.get(run).style().cells()) {
            sheet.begin(element, runs.get(run).text());
        } else {
            sheet.begin(element);
        }
    }
}
