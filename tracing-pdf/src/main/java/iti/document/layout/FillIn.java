package iti.document.layout;

import java.io.IOException;
import java.util.List;

/** A box to be filled in by hand: choices to tick, then labelled lines. It stands on one page. */
public final class FillIn {

    private static final float PAD = 10;
    private static final float LINE = 26;
    private static final float LABELS = 152;
    private static final float TICK = 10;

    /** @param lines how many ruled lines are left to write on */
    public record Field(String label, int lines) {
    }

    private FillIn() {
    }

    /** Height of the box in points. */
    public static float height(List<Field> fields) {
        return 2 * PAD + LINE * (1 + fields.stream().mapToInt(Field::lines).sum());
    }

    public static void set(Flow flow, List<String> choices, List<Field> fields) throws IOException {
        float height = height(fields);
        flow.need(height + 6);
        flow.gap(6);
        float top = flow.y();
        Sheet sheet = flow.sheet();
        sheet.beginArtifact();
        sheet.box(Flow.LEFT, top - height, Flow.RIGHT - Flow.LEFT, height, Style.NAVY, null);
        sheet.end();
        choices(flow, choices, top - PAD);
        float y = top - PAD - LINE;
        for (Field field : fields) {
            text(flow, field.label(), Style.LABEL, Flow.LEFT + PAD, y - LINE + 6);
            for (int n = 0; n < field.lines(); n++) {
                y -= LINE;
                sheet.beginArtifact();
                sheet.rule(n == 0 ? Flow.LEFT + LABELS : Flow.LEFT + PAD, Flow.RIGHT - PAD, y + 4, 0.6f, Style.RULE);
                sheet.end();
            }
        }
        flow.moveTo(top - height);
    }

    private static void choices(Flow flow, List<String> choices, float top) throws IOException {
        float width = (Flow.RIGHT - Flow.LEFT - 2 * PAD) / choices.size();
        for (int n = 0; n < choices.size(); n++) {
            float x = Flow.LEFT + PAD + n * width;
            flow.sheet().beginArtifact();
            flow.sheet().box(x, top - TICK - 3, TICK, TICK, Style.INK, null);
            flow.sheet().end();
            text(flow, choices.get(n), Style.STRONG, x + TICK + 7, top - TICK - 1);
        }
    }

    private static void text(Flow flow, String text, Style style, float x, float base) throws IOException {
        flow.sheet().begin(flow.document().element("P", null));
        flow.sheet().text(flow.fonts().printable(text, style.face()) + " ", style.face(), style.size(), style.colour(), x, base);
        flow.sheet().end();
    }
}
