package iti.document.layout;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures side by side, two at most, each with words below it. The row is kept on one page. */
public final class PictureRow {

    /** How many stand in a row. */
    public static final int ACROSS = 2;
    private static final float GUTTER = 14;
    private static final float TALLEST = 170;
    private static final float AIR = 4;

    /**
     * @param jpeg        the file of the picture
     * @param width       in points of the picture
     * @param height      in points of the picture
     * @param alternative what is to be seen, for those who cannot see it
     * @param words       what stands below
     */
    public record Item(byte[] jpeg, int width, int height, String alternative, List<Cell.Run> words) {
    }

    private PictureRow() {
    }

    public static void set(Flow flow, List<Item> items) throws IOException {
        float width = (flow.width() - GUTTER) / ACROSS;
        float tallest = 0;
        float words = 0;
        for (Item item : items) {
            tallest = Math.max(tallest, item.height() * factor(item, width));
            words = Math.max(words, new SettingCell(Cell.of(item.words()), flow.typesetter(), width, flow.document(), null).height());
        }
        float height = tallest + AIR + words;
        flow.need(height + 2 * AIR);
        float top = flow.y() - AIR;
        for (int n = 0; n < items.size(); n++) {
            float x = flow.begin(n * (width + GUTTER), width);
            picture(flow, items.get(n), x, width, top);
            SettingCell below = new SettingCell(Cell.of(items.get(n).words()), flow.typesetter(), width, flow.document(), flow.document().element("P", null));
            below.take(words);
            below.draw(flow.sheet(), x, top - tallest - AIR);
        }
        flow.moveTo(top - height);
        flow.gap(AIR);
    }

    private static float factor(Item item, float width) {
        return Math.min(width / item.width(), TALLEST / item.height());
    }

    private static void picture(Flow flow, Item item, float x, float room, float top) throws IOException {
        float factor = factor(item, room);
        float width = item.width() * factor;
        float height = item.height() * factor;
        float left = flow.rightToLeft() ? x + room - width : x;
        PDImageXObject picture = JPEGFactory.createFromByteArray(flow.document().pdf(), item.jpeg());
        flow.sheet().figure(flow.document(), item.alternative(), left, top - height, width, height);
        flow.sheet().picture(picture, left, top - height, width, height);
        flow.sheet().end();
    }
}
