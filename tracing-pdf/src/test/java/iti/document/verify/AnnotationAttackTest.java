package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.betweenTheSignatures;
import static iti.document.verify.Forger.changed;
import static iti.document.verify.Forger.sealedAfter;
import static iti.document.verify.Forger.underAForeignTimeStamp;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Evil annotation and sneaky signature (Rohlmann and others, "Breaking the specification", 2021): what a certified document permits is used
 * to lay something over its text.
 */
class AnnotationAttackTest {

    private static final COSName SIGNATURE = COSName.getPDFName("Sig");

    @ParameterizedTest
    @ValueSource(strings = {"Square", "FreeText", "Stamp", "Redact", "Link", "Text", "Ink", "Highlight", "Watermark", "Popup"})
    void evilAnnotation(String kind) throws IOException {
        bad(underAForeignTimeStamp(pdf -> annotate(pdf, annotation(kind, 100, 400, 300, 100))), Question.UNCHANGED);
    }

    @Test
    void annotationBetweenTheSignatures() throws IOException {
        bad(betweenTheSignatures(pdf -> annotate(pdf, annotation("Stamp", 100, 400, 300, 100))), Question.UNCHANGED);
    }

    @Test
    void annotationBeforeSigning() throws IOException {
        bad(sealedAfter(pdf -> annotate(pdf, annotation("FreeText", 100, 400, 300, 100))), Question.PAGE);
    }

    /** A note has no area and is shown all the same; it calls itself a signature. */
    @Test
    void noteDisguisedAsInvisibleSignature() throws IOException {
        bad(underAForeignTimeStamp(pdf -> {
            COSDictionary note = annotation("Text", 0, 0, 0, 0);
            note.setItem(COSName.FT, SIGNATURE);
            note.removeItem(COSName.CONTENTS);
            annotate(pdf, note);
        }), Question.UNCHANGED);
    }

    /** Sneaky signature: a new signature field whose picture covers the serial number. */
    @Test
    void sneakySignatureField() throws IOException {
        Forger.Edit sneak = pdf -> {
            PDSignatureField field = new PDSignatureField(pdf.getDocumentCatalog().getAcroForm(null));
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(140, 640, 120, 14));
            widget.setAppearance(white(pdf));
            COSArray fields = pdf.getDocumentCatalog().getAcroForm(null).getCOSObject().getCOSArray(COSName.FIELDS);
            fields.add(field.getCOSObject());
            fields.setNeedToBeUpdated(true);
            changed(pdf.getDocumentCatalog().getAcroForm(null).getCOSObject());
            annotate(pdf, field.getCOSObject());
        };
        bad(underAForeignTimeStamp(sneak), Question.UNCHANGED);
        bad(betweenTheSignatures(sneak), Question.UNCHANGED);
    }

    /** The picture of the officer's own signature is exchanged after it was made. */
    @Test
    void signaturePictureExchanged() throws IOException {
        Forger.Edit exchange = pdf -> {
            COSDictionary widget = pdf.getDocumentCatalog().getAcroForm(null).getField("sig-officer").getCOSObject();
            widget.setItem(COSName.AP, white(pdf));
            changed(widget);
        };
        bad(underAForeignTimeStamp(exchange), Question.UNCHANGED);
        bad(betweenTheSignatures(exchange), Question.UNCHANGED);
    }

    /** The officer's signature field is moved over the text. */
    @Test
    void signatureFieldMoved() throws IOException {
        Forger.Edit move = pdf -> {
            COSDictionary widget = pdf.getDocumentCatalog().getAcroForm(null).getField("sig-officer").getCOSObject();
            widget.setItem(COSName.RECT, new PDRectangle(100, 500, 400, 200));
            changed(widget);
        };
        bad(underAForeignTimeStamp(move), Question.UNCHANGED);
        bad(sealedAfter(move), Question.PAGE);
    }

    private static COSDictionary annotation(String kind, float x, float y, float width, float height) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, kind);
        COSArray rectangle = new COSArray();
        for (float number : new float[] {x, y, x + width, y + height}) {
            rectangle.add(new COSFloat(number));
        }
        annotation.setItem(COSName.RECT, rectangle);
        annotation.setItem(COSName.CONTENTS, new COSString("The serial number is XBK0417."));
        return annotation;
    }

    private static void annotate(PDDocument pdf, COSDictionary annotation) {
        COSDictionary page = pdf.getPage(0).getCOSObject();
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(annotation);
        annotations.setNeedToBeUpdated(true);
        changed(page);
    }

    private static PDAppearanceDictionary white(PDDocument pdf) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle(120, 14));
        try (var out = stream.getContentStream().createOutputStream()) {
            out.write(Forger.ascii("1 g 0 0 120 14 re f"));
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
