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
 * Two boxes side by side that name the signers. The first one holds an empty, tagged signature field that is there before
 * the first signature, because a field made while signing would break PDF/UA.
 */
public final class SignatureBlock {

    /** Height that the block needs at least, without the heading above it. */
    public static final float LEAST = 118;
    private static final float FIELD_HEIGHT = 50;
    private static final float GUTTER = 12;
    private static final float PAD = 7;

    private SignatureBlock() {
    }

    /**
     * @param certifying     what stands in the first box above the field: who certifies
     * @param countersigning what stands in the second box
     * @param field          name of the empty signature field
     * @param tooltip        what the field is, for those who cannot see it
     */
    public static void set(Flow flow, List<Cell.Run> certifying, List<Cell.Run> countersigning, String field, String tooltip) throws IOException {
        float width = (flow.width() - GUTTER) / 2;
        float above = Math.max(measure(flow, certifying, width), measure(flow, countersigning, width) - FIELD_HEIGHT);
        float height = Math.max(LEAST, above + FIELD_HEIGHT + 3 * PAD);
        flow.need(height + 6);
        flow.gap(6);
        float top = flow.y();
        float first = flow.begin(0, width);
        float second = flow.begin(width + GUTTER, width);
        Sheet sheet = flow.sheet();
        sheet.beginArtifact();
        sheet.box(first, top - height, width, height, Style.RULE, null);
        sheet.box(second, top - height, width, height, Style.RULE, null);
        sheet.end();
        signer(flow, certifying, first, width, top);
        field(flow, new PDRectangle(first + PAD, top - height + 5, width - 2 * PAD, FIELD_HEIGHT), field, tooltip);
        signer(flow, countersigning, second, width, top);
        flow.moveTo(top - height);
    }

    private static float measure(Flow flow, List<Cell.Run> words, float width) throws IOException {
        return new SettingCell(Cell.of(words), flow.typesetter(), width - 2 * PAD, flow.document(), null).height();
    }

    private static void signer(Flow flow, List<Cell.Run> words, float x, float width, float top) throws IOException {
        SettingCell setting = new SettingCell(Cell.of(words), flow.typesetter(), width - 2 * PAD, flow.document(), flow.document().element("P", null));
        setting.take(Float.MAX_VALUE);
        setting.draw(flow.sheet(), x + PAD, top - 6);
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
