package iti.document.layout;

import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One page in work: draws text and rules, each either belonging to a structure element or an artifact. */
final class Sheet {

    private final PDPage page;
    private final PDPageContentStream out;
    private final Fonts fonts;
    private final Map<Face, PDType0Font> embedded;
    private final COSArray owners = new COSArray();

    Sheet(PDDocument document, PDRectangle size, Fonts fonts, Map<Face, PDType0Font> embedded, int structParents) throws IOException {
        this.page = new PDPage(size);
        this.fonts = fonts;
        this.embedded = embedded;
        page.setStructParents(structParents);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        out = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
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
        int id = register(owner);
        PDPropertyList properties = PDPropertyList.create(new COSDictionary());
        properties.getCOSObject().setInt(COSName.MCID, id);
        properties.getCOSObject().setString(COSName.ACTUAL_TEXT, actualText);
        out.beginMarkedContent(COSName.getPDFName("Span"), properties);
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

    /** Sets printable text with its base line at {@code y}. */
    void text(String text, Face face, float size, Color colour, float x, float y) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        out.beginText();
        out.setNonStrokingColor(colour);
        out.setFont(embedded.get(face), size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
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

    /** Sets a picture with its lower left corner at {@code x}, {@code y}. */
    void picture(PDImageXObject picture, float x, float y, float width, float height) throws IOException {
        out.drawImage(picture, x, y, width, height);
    }

    float width(String text, Face face, float size) throws IOException {
        return fonts.width(text, face, size);
    }

    void close() throws IOException {
        out.close();
    }
}
