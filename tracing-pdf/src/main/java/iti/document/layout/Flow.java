package iti.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Sets headings, paragraphs and tables one below the other and breaks pages. Lengths in points. In a right-to-left language
 * everything that has a side stands on the other. Text is made printable here, so callers pass it as it is.
 */
public final class Flow {

    private static final float SIDE = 54;
    private static final float HEAD = 66;
    private static final float FOOT = 66;

    private final TaggedDocument document;
    private final Typesetter typesetter;
    private final Paper paper;
    private Sheet sheet;
    private float y;

    /** @param second the second language of the document, or null */
    public Flow(TaggedDocument document, Paper paper, Tongue first, Tongue second) throws IOException {
        this.document = document;
        this.paper = paper;
        this.typesetter = new Typesetter(document.fonts(), first, second);
        newPage();
    }

    TaggedDocument document() {
        return document;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    boolean rightToLeft() {
        return typesetter.rightToLeft();
    }

    Sheet sheet() {
        return sheet;
    }

    float left() {
        return SIDE;
    }

    float right() {
        return paper.size().getWidth() - SIDE;
    }

    float width() {
        return right() - left();
    }

    float top() {
        return paper.size().getHeight() - HEAD;
    }

    float bottom() {
        return FOOT;
    }

    /** Left edge of something so wide that begins {@code offset} from the side where reading begins. */
    float begin(float offset, float width) {
        return rightToLeft() ? right() - offset - width : left() + offset;
    }

    float y() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    public void newPage() throws IOException {
        sheet = document.newSheet(paper.size());
        y = top();
    }

    /** Begins a new page unless so much height is left on this one. */
    public void need(float height) throws IOException {
        if (y - height < bottom() && y < top()) {
            newPage();
        }
    }

    public void gap(float height) {
        y = Math.max(bottom(), y - height);
    }

    /** The head of the first page: the State and its authority, centred above a double rule, below the arms when there are some. */
    public void letterhead(Cell.Run state, Cell.Run authority, Arms arms, String armsInWords) throws IOException {
        if (arms != null) {
            float[] size = arms.fitted();
            sheet.figure(document, armsInWords, (left() + right() - size[0]) / 2, y - size[1], size[0], size[1]);
            sheet.picture(arms.in(document.pdf(), sheet.page()), (left() + right() - size[0]) / 2, y - size[1], size[0], size[1]);
            sheet.end();
            y -= Arms.BOX + 6;
        }
        PDStructureElement element = document.element("P", null);
        sheet.begin(element);
        List<SetLine> lines = new ArrayList<>(centred(state, y));
        y -= state.style().lineHeight() * lines.size() + 1;
        List<SetLine> below = centred(authority, y);
        y -= authority.style().lineHeight() * below.size();
        sheet.end();
        lines.addAll(below);
        read(element, lines);
        sheet.beginArtifact();
        sheet.rule(left(), right(), y - 7, 1.6f, Style.NAVY);
        sheet.rule(left(), right(), y - 10, 0.5f, Style.NAVY);
        sheet.end();
        y -= 26;
    }

    private List<SetLine> centred(Cell.Run run, float top) throws IOException {
        List<SetLine> lines = typesetter.lines(run, width());
        float next = top;
        for (SetLine line : lines) {
            sheet.line(line, run.style(), (left() + right() - line.width()) / 2, next - run.style().ascent());
            next -= run.style().lineHeight();
        }
        return lines;
    }

    private static void read(PDStructureElement element, List<SetLine> lines) {
        String actual = SetLine.actual(lines);
        if (actual != null) {
            element.setActualText(actual);
        }
    }

    public void title(Cell.Run title) throws IOException {
        textBlock("H1", title);
    }

    /** A section heading with the paragraphs it serves at its end; it stays with at least {@code keep} points of what follows. */
    public void section(List<Cell.Run> heading, Cell.Run paragraphs, float keep) throws IOException {
        gap(11);
        need(Style.SECTION.lineHeight() + 8 + keep);
        PDStructureElement element = document.element("H2", null);
        float base = y - Style.SECTION.ascent();
        SetLine note = typesetter.line(paragraphs);
        SetLine title = typesetter.lines(heading.get(0), width() - note.width() - 12).get(0);
        float at = begin(0, title.width());
        PDStructureElement own = heading.size() == 1 ? element : document.element("Span", element);
        read(own, heading.size() == 1 ? List.of(title, note) : List.of(title));
        sheet.begin(own);
        sheet.line(title, Style.SECTION, at, base);
        if (heading.size() > 1) {
            second(heading.get(1), element, title.width() + 10, note.width() + 12, base);
        }
        sheet.line(note, paragraphs.style(), rightToLeft() ? left() : right() - note.width(), base);
        sheet.end();
        y -= Style.SECTION.lineHeight() + 2;
        sheet.beginArtifact();
        sheet.rule(left(), right(), y, 0.9f, Style.NAVY);
        sheet.end();
        y -= 2;
    }

    /** The heading in the second language, on the same line when there is room, else below. */
    private void second(Cell.Run heading, PDStructureElement element, float used, float kept, float base) throws IOException {
        sheet.end();
        PDStructureElement span = document.element("Span", element);
        span.setLanguage(typesetter.second().tag());
        sheet.begin(span);
        SetLine line = typesetter.line(heading);
        read(span, List.of(line));
        boolean beside = used + line.width() + kept <= width();
        float lower = beside ? base : base - Style.SECTION.lineHeight() * 0.9f;
        sheet.line(line, heading.style(), begin(beside ? used : 0, line.width()), lower);
        sheet.end();
        if (!beside) {
            y -= Style.SECTION.lineHeight() * 0.9f;
        }
        sheet.begin(element);
    }

    public void paragraph(Cell.Run run) throws IOException {
        textBlock("P", run);
    }

    public void paragraphs(List<Cell.Run> runs) throws IOException {
        for (Cell.Run run : runs) {
            paragraph(run);
        }
    }

    private void textBlock(String type, Cell.Run run) throws IOException {
        PDStructureElement element = document.element(type, null);
        if (run.voice() == Voice.SECOND) {
            element.setLanguage(typesetter.second().tag());
        }
        Style style = run.style();
        List<SetLine> lines = typesetter.lines(run, width());
        read(element, lines);
        boolean open = false;
        for (SetLine line : lines) {
            if (y - style.lineHeight() < bottom()) {
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
            sheet.line(line, style, line.x(left(), width()), y - style.ascent());
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
        new FrameSetter(this, frame).set(document.sheets(), paper.size());
    }
}
