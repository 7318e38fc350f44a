package iti.document.seal;

import iti.document.layout.TaggedDocument;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** A revision that is added behind a file: one signature or time-stamp in a field, or evidence. The bytes before it stay as they are. */
final class Revision implements Closeable {

    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    /** The document has signatures, and it may only be appended to (ISO 32000-1, 12.7.2). */
    private static final int SIGNED_AND_APPENDED = 3;

    private final byte[] before;
    private final PDDocument pdf;

    Revision(byte[] before) throws IOException {
        this.before = before;
        this.pdf = Loader.loadPDF(before);
    }

    PDDocument pdf() {
        return pdf;
    }

    /** A signature of a person. @param at the time the signer claims */
    static COSDictionary signature(Instant at) {
        COSDictionary dictionary = value(COSName.SIG, "ETSI.CAdES.detached");
        dictionary.setDate(COSName.M, TaggedDocument.calendar(at));
        return dictionary;
    }

    static COSDictionary timeStamp() {
        return value(COSName.DOC_TIME_STAMP, "ETSI.RFC3161");
    }

    private static COSDictionary value(COSName type, String subFilter) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        dictionary.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
        dictionary.setItem(COSName.SUB_FILTER, COSName.getPDFName(subFilter));
        dictionary.setNeedToBeUpdated(true);
        return dictionary;
    }

    /** The signature certifies: only further signatures may follow (DocMDP level 2). */
    void certify(COSDictionary signature) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 2);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), DOC_MDP);
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        COSArray references = new COSArray();
        references.add(reference);
        references.setNeedToBeUpdated(true);
        signature.setItem(COSName.getPDFName("Reference"), references);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(DOC_MDP, signature);
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
    }

    /** Puts the signature into the empty field of this name and returns its widget. */
    PDAnnotationWidget into(String name, COSDictionary signature) throws IOException {
        PDAcroForm form = form();
        PDField field = form.getField(name);
        if (!(field instanceof PDSignatureField empty) || empty.getSignature() != null) {
            throw new IOException("The document has no empty signature field " + name + ".");
        }
        field.getCOSObject().setItem(COSName.V, signature);
        field.getCOSObject().setNeedToBeUpdated(true);
        return field.getWidgets().get(0);
    }

    /** Puts the signature into a new field that is not shown, on the first page. */
    void intoNew(String name, COSDictionary signature) {
        PDAcroForm form = form();
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(free(form, name));
        field.getCOSObject().setItem(COSName.V, signature);
        PDPage page = pdf.getPage(0);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle());
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setLocked(true);
        PDAppearanceStream nothing = new PDAppearanceStream(pdf);
        nothing.setBBox(new PDRectangle());
        nothing.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        widget.setAppearance(appearance);
        COSArray fields = form.getCOSObject().getCOSArray(COSName.FIELDS);
        fields.add(field.getCOSObject());
        fields.setNeedToBeUpdated(true);
        annotate(page, field.getCOSObject());
        field.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void annotate(PDPage page, COSDictionary widget) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(widget);
        annotations.setNeedToBeUpdated(true);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static String free(PDAcroForm form, String name) {
        String free = name;
        for (int i = 2; form.getField(free) != null; i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private PDAcroForm form() {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        }
        form.getCOSObject().setInt(COSName.SIG_FLAGS, SIGNED_AND_APPENDED);
        form.getCOSObject().setNeedToBeUpdated(true);
        return form;
    }

    /** Puts the evidence into the document security store. */
    void keep(Evidence evidence) throws IOException, GeneralSecurityException {
        new SecurityStore(pdf).add(evidence);
    }

    /** Writes the file with an empty place for the signature. */
    SignaturePlace write() throws IOException {
        return new SignaturePlace(written(), before.length);
    }

    byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + 48 * 1024);
        pdf.saveIncremental(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
