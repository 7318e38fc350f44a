package iti.document.layout;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page in work: draws text and rules, each either belonging to a structure element or an artifact. */
final class Sheet {

    /** How much bolder a face without a bold weight is drawn, as a share of its size. */
    private static final float THICKENING = 0.035f;

    private final PDPage page;
    private final PDPageContentStream out;
    private final TaggedDocument document;
    private final COSArray owners = new COSArray();

    Sheet(TaggedDocument document, PDRectangle size, int structParents) throws IOException {
        this.page = new PDPage(size);
        this.document = document;
        page.setStructParents(structParents);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.pdf().addPage(page);
        out = new PDPageContentStream(document.pdf(), page, AppendMode.OVERWRITE, true);
    }

    PDPage page() {
        return page;
    }

    /** The structure elements of the marked contents of this page, by their identifier. */
    COSArray owners() {
        return owners;
    }

    void begin(PDStructureElement owner) throws IOException {
        int id = register(owner);
        out.beginMarkedContent(COSName.getPDFName(owner.getStructureType()), id);
    }

    /** Content that is read as {@code actualText}, whatever is drawn. */
    void begin(PDStructureElement owner, String actualText) throws IOException {
        PDPropertyList properties = PDPropertyList.create(new COSDictionary());
        properties.getCOSObject().setInt(COSName.MCID, register(owner));
        properties.getCOSObject().setString(COSName.ACTUAL_TEXT, actualText);
        out.beginMarkedContent(COSName.getPDFName("Span"), properties);
    }

    /** Content that is drawn and described in words; what follows until {@link #end} belongs to it. */
    void figure(TaggedDocument tagged, String inWords, float x, float y, float width, float height) throws IOException {
        PDStructureElement figure = tagged.element("Figure", null);
        figure.setAlternateDescription(inWords);
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Layout"));
        attributes.setItem(COSName.BBOX, new PDRectangle(x, y, width, height).getCOSArray());
        figure.getCOSObject().setItem(COSName.A, attributes);
        begin(figure);
    }

    private int register(PDStructureElement owner) {
        int id = owners.size();
        owners.add(owner.getCOSObject());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(id);
        owner.appendKid(reference);
        return id;
    }

    void beginArtifact() throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
    }

    void end() throws IOException {
        out.endMarkedContent();
    }

    /** Sets a line with its base line at {@code y} and its left end at {@code x}. */
    void line(SetLine line, Style style, float x, float y) throws IOException {
        if (line.pieces().isEmpty()) {
            return;
        }
        out.beginText();
        out.setNonStrokingColor(style.colour());
        out.newLineAtOffset(x, y);
        for (int i = 0; i < line.pieces().size(); i++) {
            SetLine.Piece piece = line.pieces().get(i);
            boolean spaced = i == line.pieces().size() - 1 && document.fonts().program(piece.typeface()).has(' ');
            piece(piece.typeface(), spaced ? piece.text() + " " : piece.text(), style);
        }
        out.endText();
    }

    private void piece(Typeface typeface, String text, Style style) throws IOException {
        out.setFont(document.font(typeface), style.size());
        if (typeface.thickened()) {
            out.setStrokingColor(style.colour());
            out.setLineWidth(style.size() * THICKENING);
            out.setRenderingMode(RenderingMode.FILL_STROKE);
            out.showText(text);
            out.setRenderingMode(RenderingMode.FILL);
        } else {
            out.showText(text);
        }
    }

    void rule(float x1, float x2, float y, float width, Color colour) throws IOException {
        out.setLineWidth(width);
        out.setStrokingColor(colour);
        out.moveTo(x1, y);
        out.lineTo(x2, y);
        out.stroke();
    }

    void box(float x, float y, float width, float height, Color line, Color fill) throws IOException {
        out.setLineWidth(0.6f);
        if (fill != null) {
            out.setNonStrokingColor(fill);
            out.addRect(x, y, width, height);
            out.fill();
        }
        if (line != null) {
            out.setStrokingColor(line);
            out.addRect(x, y, width, height);
            out.stroke();
        }
    }

    /** An arrow from left to right, or the other way when {@code x2} is smaller. */
    void arrow(float x1, float x2, float y, Color colour) throws IOException {
        float head = x2 > x1 ? -4 : 4;
        rule(x1, x2 + head, y, 1f, colour);
        out.setNonStrokingColor(colour);
        out.moveTo(x2, y);
        out.lineTo(x2 + head, y + 2.6f);
        out.lineTo(x2 + head, y - 2.6f);
        out.closePath();
        out.fill();
    }

    /** The head of an arrow that points down to {@code y}. */
    void arrowDown(float x, float y, Color colour) throws IOException {
        out.setNonStrokingColor(colour);
        out.moveTo(x, y);
        out.lineTo(x - 2.6f, y + 4);
        out.lineTo(x + 2.6f, y + 4);
        out.closePath();
        out.fill();
    }

    /** A line through these points. */
    void stroke(float[][] points, Color colour) throws IOException {
        out.setLineWidth(1f);
        out.setStrokingColor(colour);
        out.moveTo(points[0][0], points[0][1]);
        for (int n = 1; n < points.length; n++) {
            out.lineTo(points[n][0], points[n][1]);
        }
        out.stroke();
    }

    /** A box with a broken outline. */
    void brokenBox(float x, float y, float width, float height, Color line) throws IOException {
        out.setLineDashPattern(new float[] {3, 2}, 0);
        box(x, y, width, height, line, null);
        out.setLineDashPattern(new float[] {}, 0);
    }

    /** Filled boxes in one path. */
    void boxes(List<float[]> boxes, Color fill) throws IOException {
        out.setNonStrokingColor(fill);
        for (float[] box : boxes) {
            out.addRect(box[0], box[1], box[2], box[3]);
        }
        out.fill();
    }

    /** A picture with its lower left corner at {@code x}, {@code y}. */
    void picture(PDImageXObject picture, float x, float y, float width, float height) throws IOException {
        out.drawImage(picture, x, y, width, height);
    }

    void close() throws IOException {
        out.close();
    }
}
