package iti.document.layout;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Two boxes side by side that name the signers. The left one holds an empty, tagged signature field that is there before
 * the first signature, because a field made while signing would break PDF/UA.
 */
public final class SignatureBlock {

    /** Height of the block with its boxes, without the heading above it. */
    public static final float HEIGHT = 118;
    static final float FIELD_HEIGHT = 50;
    private static final float GUTTER = 12;

    /** @param note what follows the name, one or more lines */
    public record Signer(String caption, String name, String note) {
    }

    private SignatureBlock() {
    }

    /**
     * @param field   name of the empty signature field
     * @param tooltip what the field is, for those who cannot see it
     */
    public static void set(Flow flow, Signer left, Signer right, String field, String tooltip) throws IOException {
        flow.need(HEIGHT + 6);
        flow.gap(6);
        float width = (Flow.RIGHT - Flow.LEFT - GUTTER) / 2;
        float top = flow.y();
        float second = Flow.LEFT + width + GUTTER;
        Sheet sheet = flow.sheet();
        sheet.beginArtifact();
        sheet.box(Flow.LEFT, top - HEIGHT, width, HEIGHT, Style.RULE, null);
        sheet.box(second, top - HEIGHT, width, HEIGHT, Style.RULE, null);
        sheet.end();
        signer(flow, left, Flow.LEFT + 7, width - 14, top - 6);
        field(flow, new PDRectangle(Flow.LEFT + 7, top - HEIGHT + 5, width - 14, FIELD_HEIGHT), field, tooltip);
        signer(flow, right, second + 7, width - 14, top - 6);
        flow.moveTo(top - HEIGHT);
    }

    private static void signer(Flow flow, Signer signer, float x, float width, float top) throws IOException {
        Cell cell = Cell.of(List.of(new Cell.Run(signer.caption(), Style.LABEL), new Cell.Run(signer.name(), Style.STRONG),
                new Cell.Run(signer.note(), Style.NOTE)));
        SettingCell setting = new SettingCell(cell, flow.fonts(), width, flow.document().element("P", null));
        setting.take(HEIGHT);
        setting.draw(flow.sheet(), x, top);
    }

    private static void field(Flow flow, PDRectangle rectangle, String name, String tooltip) throws IOException {
        PDDocument pdf = flow.document().pdf();
        PDAcroForm form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(name);
        field.setAlternateFieldName(tooltip);
        form.getFields().add(field);

        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(rectangle);
        widget.setPage(flow.sheet().page());
        widget.setPrinted(true);
        widget.setContents(tooltip);
        PDAppearanceStream empty = new PDAppearanceStream(pdf);
        empty.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        empty.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(empty);
        widget.setAppearance(appearance);
        flow.sheet().page().getAnnotations().add(widget);

        PDStructureElement element = flow.document().element("Form", null);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, flow.sheet().page());
        element.appendKid(reference);
        element.setAlternateDescription(tooltip);
        widget.setStructParent(flow.document().own(element.getCOSObject()));
    }
}
