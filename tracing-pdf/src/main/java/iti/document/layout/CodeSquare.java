package iti.document.layout;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A machine-readable square with words beside it. */
public final class CodeSquare {

    private static final float SIDE = 92;
    private static final int QUIET = 4;
    private static final float GUTTER = 12;

    private CodeSquare() {
    }

    /** Height that it needs in points. */
    public static float height() {
        return SIDE + 6;
    }

    /**
     * @param dark    modules by row and column, without the quiet zone
     * @param inWords what the square is, for those who cannot see it
     * @param beside  what stands beside it
     */
    public static void set(Flow flow, boolean[][] dark, String inWords, List<Cell.Run> beside) throws IOException {
        flow.need(height());
        flow.gap(3);
        float top = flow.y();
        float x = flow.begin(0, SIDE);
        float module = SIDE / (dark.length + 2 * QUIET);
        flow.sheet().figure(flow.document(), inWords, x, top - SIDE, SIDE, SIDE);
        flow.sheet().boxes(boxes(dark, x + QUIET * module, top - QUIET * module, module), Color.BLACK);
        flow.sheet().end();
        float width = flow.width() - SIDE - GUTTER;
        SettingCell cell = new SettingCell(Cell.of(beside), flow.typesetter(), width, flow.document(), flow.document().element("P", null));
        cell.take(Float.MAX_VALUE);
        cell.draw(flow.sheet(), flow.begin(SIDE + GUTTER, width), top - module * QUIET);
        flow.moveTo(top - SIDE - 3);
    }

    /** Dark modules that touch in a row as one box. */
    private static List<float[]> boxes(boolean[][] dark, float left, float top, float module) {
        List<float[]> boxes = new ArrayList<>();
        for (int row = 0; row < dark.length; row++) {
            for (int column = 0; column < dark[row].length; column++) {
                int end = column;
                while (end < dark[row].length && dark[row][end]) {
                    end++;
                }
                if (end > column) {
                    boxes.add(new float[] {left + column * module, top - (row + 1) * module, (end - column) * module, module});
                    column = end;
                }
            }
        }
        return boxes;
    }
}
