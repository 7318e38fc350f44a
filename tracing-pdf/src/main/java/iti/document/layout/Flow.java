package iti.document.layout;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Sets headings, paragraphs and tables one below the other and breaks pages. Lengths in points, A4. Text is made
 * printable here, so callers pass it as it is.
 */
public final class Flow {

    static final PDRectangle SIZE = PDRectangle.A4;
    static final float LEFT = 54;
    static final float RIGHT = SIZE.getWidth() - 54;
    static final float TOP = SIZE.getHeight() - 66;
    static final float BOTTOM = 66;

    private final TaggedDocument document;
    private final Fonts fonts;
    private Sheet sheet;
    private float y;

    public Flow(TaggedDocument document, Fonts fonts) throws IOException {
        this.document = document;
        this.fonts = fonts;
        newPage();
    }

    TaggedDocument document() {
        return document;
    }

    Fonts fonts() {
        return fonts;
    }

    Sheet sheet() {
        return sheet;
    }

    float y() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    void newPage() throws IOException {
        sheet = document.newSheet(SIZE);
        y = TOP;
    }

    /** Begins a new page unless so much height is left on this one. */
    public void need(float height) throws IOException {
        if (y - height < BOTTOM && y < TOP) {
            newPage();
        }
    }

    public void gap(float height) {
        y = Math.max(BOTTOM, y - height);
    }

    /** The head of the first page: the State and its authority, centred above a double rule. */
    public void letterhead(String state, String authority) throws IOException {
        PDStructureElement element = document.element("P", null);
        sheet.begin(element);
        y = centred(fonts.printable(state, Face.BOLD), new Style(Face.BOLD, 16, Style.NAVY, false), y);
        y = centred(fonts.printable(authority, Face.REGULAR), new Style(Face.REGULAR, 11, Style.INK, false), y - 1);
        sheet.end();
        sheet.beginArtifact();
        sheet.rule(LEFT, RIGHT, y - 7, 1.6f, Style.NAVY);
        sheet.rule(LEFT, RIGHT, y - 10, 0.5f, Style.NAVY);
        sheet.end();
        y -= 26;
    }

    private float centred(String text, Style style, float top) throws IOException {
        float next = top;
        for (String line : fonts.wrap(text, style.face(), style.size(), RIGHT - LEFT)) {
            float x = (LEFT + RIGHT - fonts.width(line, style.face(), style.size())) / 2;
            sheet.text(line, style.face(), style.size(), style.colour(), x, next - style.ascent());
            next -= style.lineHeight();
        }
        return next;
    }

    public void title(String text) throws IOException {
        textBlock("H1", text, Style.TITLE, null);
    }

    /** A section heading with the paragraphs it serves at the right; it stays with at least {@code keep} points of what follows. */
    public void section(String text, String paragraphs, float keep) throws IOException {
        gap(11);
        need(Style.SECTION.lineHeight() + 8 + keep);
        PDStructureElement heading = document.element("H2", null);
        String title = fonts.printable(text, Face.BOLD);
        String note = fonts.printable(paragraphs, Face.REGULAR);
        float base = y - Style.SECTION.ascent();
        sheet.begin(heading);
        sheet.text(note.isEmpty() ? title : title + " ", Face.BOLD, Style.SECTION.size(), Style.SECTION.colour(), LEFT, base);
        sheet.text(note, Face.REGULAR, Style.NOTE.size(), Style.NOTE.colour(), RIGHT - fonts.width(note, Face.REGULAR, Style.NOTE.size()), base);
        sheet.end();
        y -= Style.SECTION.lineHeight() + 2;
        sheet.beginArtifact();
        sheet.rule(LEFT, RIGHT, y, 0.9f, Style.NAVY);
        sheet.end();
        y -= 2;
    }

    public void paragraph(String text, Style style, String language) throws IOException {
        textBlock("P", text, style, language);
    }

    private void textBlock(String type, String text, Style style, String language) throws IOException {
        PDStructureElement element = document.element(type, null);
        if (language != null) {
            element.setLanguage(language);
        }
        List<String> lines = fonts.wrap(fonts.printable(text, style.face()), style.face(), style.size(), RIGHT - LEFT);
        boolean open = false;
        for (String line : lines) {
            if (y - style.lineHeight() < BOTTOM) {
                if (open) {
                    sheet.end();
                    open = false;
                }
                newPage();
            }
            if (!open) {
                sheet.begin(element);
                open = true;
            }
            sheet.text(line + " ", style.face(), style.size(), style.colour(), LEFT, y - style.ascent());
            y -= style.lineHeight();
        }
        if (open) {
            sheet.end();
        }
    }

    public void table(Table table) throws IOException {
        new TableSetter(this, table).set();
    }

    /** Draws the frame on every page; call it last. */
    public void frame(Frame frame) throws IOException {
        List<Sheet> sheets = document.sheets();
        for (int n = 1; n <= sheets.size(); n++) {
            Sheet target = sheets.get(n - 1);
            target.beginArtifact();
            band(target, frame, SIZE.getHeight() - 44);
            band(target, frame, 24);
            String alert = fonts.printable(frame.alert(), Face.BOLD);
            target.text(alert, Face.BOLD, 10, Style.RED, RIGHT - fonts.width(alert, Face.BOLD, 10), SIZE.getHeight() - 38);
            target.rule(LEFT, RIGHT, 55, 0.5f, Style.RULE);
            target.text(fonts.printable(frame.footer(), Face.REGULAR), Face.REGULAR, 8, Style.GREY, LEFT, 44);
            String number = frame.pageOf().formatted(n, sheets.size());
            target.text(number, Face.REGULAR, 8, Style.GREY, RIGHT - fonts.width(number, Face.REGULAR, 8), 44);
            target.end();
        }
    }

    private void band(Sheet target, Frame frame, float bottom) throws IOException {
        String text = fonts.printable(frame.band(), Face.BOLD);
        float width = fonts.width(text, Face.BOLD, 8);
        float x = (SIZE.getWidth() - width) / 2;
        target.box(x - 10, bottom, width + 20, 15, frame.colour(), Color.WHITE);
        target.box(x - 10, bottom, 4, 15, null, frame.colour());
        target.text(text, Face.BOLD, 8, frame.colour(), x, bottom + 4.8f);
    }
}
