package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets one table: rows break across pages line by line when they must, the head is repeated (and read once). */
final class TableSetter {

    private static final float PAD_X = 4;
    private static final float PAD_Y = 2.6f;
    /** A row that is not taller than this moves to the next page as a whole. */
    private static final float KEEP = 150;

    private final Flow flow;
    private final Table table;
    private final float[] left;
    private final float[] width;

    TableSetter(Flow flow, Table table) {
        this.flow = flow;
        this.table = table;
        int columns = table.widths().length;
        left = new float[columns];
        width = new float[columns];
        float sum = 0;
        for (float share : table.widths()) {
            sum += share;
        }
        float x = 0;
        for (int i = 0; i < columns; i++) {
            width[i] = flow.width() * table.widths()[i] / sum;
            left[i] = flow.begin(x, width[i]);
            x += width[i];
        }
    }

    void set() throws IOException {
        PDStructureElement element = flow.document().element("Table", null);
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Table"));
        attributes.setString("Summary", table.summary());
        element.getCOSObject().setItem(COSName.A, attributes);
        if (!table.head().isEmpty()) {
            PDStructureElement head = flow.document().element("THead", element);
            SettingRow row = row(table.head(), head);
            float first = table.rows().isEmpty() ? 0 : Math.min(KEEP, row(table.rows().get(0), null).height());
            flow.need(row.height() + first);
            draw(row, true);
        }
        PDStructureElement body = flow.document().element("TBody", element);
        for (List<Cell> cells : table.rows()) {
            SettingRow row = row(cells, body);
            while (!row.done()) {
                if (!row.fits(flow.y() - flow.bottom()) && (row.height() <= KEEP || !row.startsWithin(flow.y() - flow.bottom())) && flow.y() < flow.top() - 60) {
                    flow.newPage();
                    repeatHead();
                }
                draw(row, false);
                if (!row.done()) {
                    flow.newPage();
                    repeatHead();
                }
            }
        }
        flow.gap(3);
    }

    private void repeatHead() throws IOException {
        if (!table.head().isEmpty()) {
            draw(row(table.head(), null), true);
        }
    }

    /** Lays a row out; without a parent it is drawn as an artifact or only measured. */
    private SettingRow row(List<Cell> cells, PDStructureElement parent) throws IOException {
        PDStructureElement element = parent == null ? null : flow.document().element("TR", parent);
        List<SettingCell> setting = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            setting.add(new SettingCell(cell, flow.typesetter(), width[i] - 2 * PAD_X, flow.document(), element == null ? null : tag(cell, element)));
        }
        return new SettingRow(setting, 2 * PAD_Y);
    }

    private PDStructureElement tag(Cell cell, PDStructureElement row) {
        PDStructureElement element = flow.document().element(cell.scope() == null ? "TD" : "TH", row);
        if (cell.scope() != null) {
            COSDictionary attributes = new COSDictionary();
            attributes.setItem(COSName.O, COSName.getPDFName("Table"));
            attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(cell.scope()));
            element.getCOSObject().setItem(COSName.A, attributes);
        }
        if (cell.language() != null) {
            element.setLanguage(cell.language());
        }
        return element;
    }

    private void draw(SettingRow row, boolean head) throws IOException {
        float top = flow.y();
        float height = row.take(top - flow.bottom());
        if (height == 0) {
            return;
        }
        Sheet sheet = flow.sheet();
        sheet.beginArtifact();
        if (head) {
            sheet.box(flow.left(), top - height, flow.width(), height, null, Style.TINT);
        }
        sheet.rule(flow.left(), flow.right(), top - height, 0.5f, Style.RULE);
        sheet.end();
        for (int i = 0; i < row.cells().size(); i++) {
            row.cells().get(i).draw(sheet, left[i] + PAD_X, top - PAD_Y);
        }
        flow.moveTo(top - height);
    }
}
