package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A cell while it is being set: its wrapped lines, of which some are placed already. */
final class SettingCell {

    /** One line, or one row of character boxes ({@code boxes}), of the run with this number. */
    private record Line(int run, SetLine text, String boxes, Style style) {
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Cell.Run> runs;
    private final Typesetter typesetter;
    private final TaggedDocument document;
    private final float width;
    private final PDStructureElement element;
    private final Map<Integer, PDStructureElement> spans = new HashMap<>();
    private int placed;
    private int taken;

    /** @param element null for a cell that is drawn as an artifact or only measured */
    SettingCell(Cell cell, Typesetter typesetter, float width, TaggedDocument document, PDStructureElement element) throws IOException {
        this.runs = cell.runs();
        this.typesetter = typesetter;
        this.document = document;
        this.width = width;
        this.element = element;
        for (int run = 0; run < runs.size(); run++) {
            Style style = runs.get(run).style();
            if (style.cells()) {
                for (String boxes : CharacterCells.wrap(runs.get(run).text(), typesetter.fonts(), style, width)) {
                    lines.add(new Line(run, null, boxes, style));
                }
            } else {
                for (SetLine line : typesetter.lines(runs.get(run), width)) {
                    lines.add(new Line(run, line, null, style));
                }
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
                draw(sheet, line, x, y);
                y -= line.style().lineHeight();
            }
            sheet.end();
        }
    }

    /** Draws the chosen lines into the marked content that is open. */
    void drawWithin(Sheet sheet, float x, float top) throws IOException {
        float y = top;
        while (placed < taken) {
            Line line = lines.get(placed++);
            draw(sheet, line, x, y);
            y -= line.style().lineHeight();
        }
    }

    private void draw(Sheet sheet, Line line, float x, float y) throws IOException {
        if (line.boxes() == null) {
            sheet.line(line.text(), line.style(), line.text().x(x, width), y - line.style().ascent());
        } else {
            float left = typesetter.rightToLeft() ? x + width - CharacterCells.width(line.boxes(), typesetter.fonts(), line.style()) : x;
            CharacterCells.draw(line.boxes(), sheet, typesetter, line.style(), left, y);
        }
    }

    private void begin(Sheet sheet, int run) throws IOException {
        if (element == null) {
            sheet.beginArtifact();
        } else if (runs.get(run).style().cells()) {
            sheet.begin(element, runs.get(run).text());
        } else {
            sheet.begin(owner(run));
        }
    }

    /** The element of the cell itself; one of its own for a run in another language or read otherwise than drawn. */
    private PDStructureElement owner(int run) {
        boolean second = runs.get(run).voice() == Voice.SECOND;
        String actual = SetLine.actual(lines.stream().filter(l -> l.run() == run).map(Line::text).toList());
        if (!second && actual == null) {
            return element;
        }
        return spans.computeIfAbsent(run, r -> {
            PDStructureElement span = document.element("Span", element);
            if (second) {
                span.setLanguage(typesetter.second().tag());
            }
            if (actual != null) {
                span.setActualText(actual);
            }
            return span;
        });
    }
}
