package iti.document.layout;

import java.io.IOException;
import java.util.List;

/** A chain of events as a drawing: boxes in rows, an arrow from each to the next. It stands on one page and is described in words. */
public final class ChainDrawing {

    private static final int IN_ROW = 4;
    private static final float GAP = 20;
    private static final float ROW_GAP = 18;
    private static final float PAD = 6;
    private static final float BAR = 3;

    /**
     * One box.
     *
     * @param number  of the link, at the corner
     * @param words   what happened, when, where
     * @param proven  whether it is drawn in full; one that is withheld has a broken outline
     */
    public record Link(Cell.Run number, List<Cell.Run> words, boolean proven) {
    }

    private ChainDrawing() {
    }

    /** @param inWords the same for those who cannot see it */
    public static void set(Flow flow, List<Link> links, String inWords) throws IOException {
        float width = (flow.width() - (IN_ROW - 1) * GAP) / IN_ROW;
        float box = 0;
        for (Link link : links) {
            box = Math.max(box, cell(flow, link, width).height() + 2 * PAD);
        }
        int rows = (links.size() + IN_ROW - 1) / IN_ROW;
        float height = rows * box + (rows - 1) * ROW_GAP;
        flow.gap(6);
        flow.need(height + 4);
        float top = flow.y();
        flow.sheet().figure(flow.document(), inWords, flow.left(), top - height, flow.width(), height);
        for (int n = 0; n < links.size(); n++) {
            float x = flow.begin(n % IN_ROW * (width + GAP), width);
            float y = top - n / IN_ROW * (box + ROW_GAP);
            link(flow, links.get(n), x, y, width, box);
            if (n + 1 < links.size()) {
                arrow(flow, n, y, width, box);
            }
        }
        flow.sheet().end();
        flow.moveTo(top - height - 6);
    }

    private static void link(Flow flow, Link link, float x, float top, float width, float height) throws IOException {
        Sheet sheet = flow.sheet();
        if (link.proven()) {
            sheet.box(x, top - height, width, height, Style.NAVY, Style.TINT);
        } else {
            sheet.brokenBox(x, top - height, width, height, Style.AMBER);
        }
        sheet.box(flow.rightToLeft() ? x + width - BAR : x, top - height, BAR, height, null, link.proven() ? Style.NAVY : Style.AMBER);
        SettingCell cell = cell(flow, link, width);
        cell.take(Float.MAX_VALUE);
        cell.drawWithin(sheet, flow.rightToLeft() ? x + PAD : x + PAD + BAR, top - PAD + 1);
        SetLine number = flow.typesetter().line(link.number());
        sheet.line(number, link.number().style(), flow.rightToLeft() ? x + 5 : x + width - number.width() - 5, top - PAD - 7);
    }

    private static SettingCell cell(Flow flow, Link link, float width) throws IOException {
        return new SettingCell(Cell.of(link.words()), flow.typesetter(), width - 2 * PAD - BAR - 10, flow.document(), null);
    }

    /** To the next box of the row, or from the end of the row to the beginning of the next below it. */
    private static void arrow(Flow flow, int from, float top, float width, float box) throws IOException {
        int place = from % IN_ROW;
        float start = flow.begin(place * (width + GAP) + width, 0);
        if (place < IN_ROW - 1) {
            flow.sheet().arrow(start, flow.begin((place + 1) * (width + GAP), 0), top - box / 2, Style.NAVY);
            return;
        }
        float centre = flow.begin(place * (width + GAP) + width / 2, 0);
        float next = flow.begin(width / 2, 0);
        float between = top - box - ROW_GAP / 2;
        flow.sheet().stroke(new float[][] {{centre, top - box}, {centre, between}, {next, between}, {next, between - 1}}, Style.NAVY);
        flow.sheet().arrowDown(next, top - box - ROW_GAP, Style.NAVY);
    }

    /** The most links that are drawn; a longer chain is told by its table alone. */
    public static int most() {
        return 4 * IN_ROW;
    }
}
