package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A box to be filled in by hand: choices to tick, then labelled lines. It stands on one page. */
public final class FillIn {

    private static final float PAD = 10;
    private static final float LINE = 26;
    private static final float LABELS = 152;
    private static final float TICK = 10;
    private static final float TEXT = TICK + 7;

    /** @param lines how many ruled lines are left to write on */
    public record Field(List<Cell.Run> label, int lines) {
    }

    private final Flow flow;
    private final List<List<Cell.Run>> choices;
    private final int columns;
    private final List<Field> fields;

    /** @param columns how many choices stand side by side */
    public FillIn(Flow flow, List<List<Cell.Run>> choices, int columns, List<Field> fields) {
        this.flow = flow;
        this.choices = choices;
        this.columns = columns;
        this.fields = fields;
    }

    /** Height of the box in points. */
    public float height() throws IOException {
        float height = 2 * PAD + LINE * fields.stream().mapToInt(Field::lines).sum();
        for (float row : rows()) {
            height += row;
        }
        return height;
    }

    public void set() throws IOException {
        float height = height();
        flow.need(height + 6);
        flow.gap(6);
        float top = flow.y();
        Sheet sheet = flow.sheet();
        sheet.beginArtifact();
        sheet.box(flow.left(), top - height, flow.width(), height, Style.NAVY, null);
        sheet.end();
        float y = choices(top - PAD);
        for (Field field : fields) {
            text(field.label(), flow.begin(PAD, LABELS - PAD - 4), LABELS - PAD - 4, y - LINE + 6, true);
            for (int n = 0; n < field.lines(); n++) {
                y -= LINE;
                rule(n == 0 ? LABELS : PAD, y + 4);
            }
        }
        flow.moveTo(top - height);
    }

    private void rule(float from, float y) throws IOException {
        float width = flow.width() - from - PAD;
        float x = flow.begin(from, width);
        flow.sheet().beginArtifact();
        flow.sheet().rule(x, x + width, y, 0.6f, Style.RULE);
        flow.sheet().end();
    }

    private float column() {
        return (flow.width() - 2 * PAD) / columns;
    }

    private List<Float> rows() throws IOException {
        List<Float> rows = new ArrayList<>();
        for (int n = 0; n < choices.size(); n++) {
            float height = measured(choices.get(n), column() - TEXT - 4).height() + 5;
            if (n % columns == 0) {
                rows.add(height);
            } else {
                rows.set(rows.size() - 1, Math.max(rows.get(rows.size() - 1), height));
            }
        }
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, rows.get(rows.size() - 1) + 4);
        }
        return rows;
    }

    private float choices(float top) throws IOException {
        List<Float> rows = rows();
        float y = top;
        for (int n = 0; n < choices.size(); n++) {
            float offset = PAD + n % columns * column();
            flow.sheet().beginArtifact();
            flow.sheet().box(flow.begin(offset, TICK), y - TICK - 1, TICK, TICK, Style.INK, null);
            flow.sheet().end();
            float width = column() - TEXT - 4;
            text(choices.get(n), flow.begin(offset + TEXT, width), width, y, false);
            if (n % columns == columns - 1 || n == choices.size() - 1) {
                y -= rows.get(n / columns);
            }
        }
        return y;
    }

    private SettingCell measured(List<Cell.Run> runs, float width) throws IOException {
        return new SettingCell(Cell.of(runs), flow.typesetter(), width, flow.document(), null);
    }

    /** @param onBase whether the last line shall stand on {@code y}; otherwise the first line begins below it */
    private void text(List<Cell.Run> runs, float x, float width, float y, boolean onBase) throws IOException {
        SettingCell cell = new SettingCell(Cell.of(runs), flow.typesetter(), width, flow.document(), flow.document().element("P", null));
        float top = onBase ? y + cell.height() - 3 : y;
        cell.take(Float.MAX_VALUE);
        cell.draw(flow.sheet(), x, top);
    }
}
