package iti.document.layout;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws what stands at the top and bottom of every page. */
final class FrameSetter {

    private static final float BAND = 15;
    private static final float PAD = 10;
    private static final float BAR = 4;
    private static final float AIR = 12;

    private final Flow flow;
    private final Frame frame;

    FrameSetter(Flow flow, Frame frame) {
        this.flow = flow;
        this.frame = frame;
    }

    void set(List<Sheet> sheets, PDRectangle size) throws IOException {
        SetLine band = flow.typesetter().line(frame.band());
        SetLine below = flow.typesetter().line(frame.below());
        SetLine alert = flow.typesetter().line(frame.alert());
        SetLine footer = flow.typesetter().line(frame.footer());
        IntFunction<Cell.Run> number = frame.pageOf().apply(sheets.size());
        for (int n = 1; n <= sheets.size(); n++) {
            Sheet sheet = sheets.get(n - 1);
            sheet.beginArtifact();
            band(sheet, band, frame.band().style(), size.getHeight() - 44, size, alert.width());
            band(sheet, below, frame.below().style(), 24, size, 0);
            atEnd(sheet, alert, frame.alert().style(), size.getHeight() - 38);
            sheet.rule(flow.left(), flow.right(), 55, 0.5f, Style.RULE);
            sheet.line(footer, frame.footer().style(), flow.begin(0, footer.width()), 44);
            Cell.Run page = number.apply(n);
            atEnd(sheet, flow.typesetter().line(page), page.style(), 44);
            sheet.end();
        }
    }

    /** On the side where a line of this document ends. */
    private void atEnd(Sheet sheet, SetLine line, Style style, float y) throws IOException {
        sheet.line(line, style, flow.rightToLeft() ? flow.left() : flow.right() - line.width(), y);
    }

    /** In the middle, or as far from it as what stands {@code beside} it at the end of the line needs. */
    private void band(Sheet sheet, SetLine text, Style style, float bottom, PDRectangle size, float beside) throws IOException {
        float middle = (size.getWidth() - text.width()) / 2;
        float kept = beside == 0 ? 0 : beside + AIR + PAD;
        float x = flow.rightToLeft() ? Math.max(middle, flow.left() + kept) : Math.min(middle, flow.right() - kept - text.width());
        sheet.box(x - PAD, bottom, text.width() + 2 * PAD, BAND, frame.colour(), Color.WHITE);
        sheet.box(flow.rightToLeft() ? x + text.width() + PAD - BAR : x - PAD, bottom, BAR, BAND, null, frame.colour());
        sheet.line(text, style, x, bottom + 4.8f);
    }
}
