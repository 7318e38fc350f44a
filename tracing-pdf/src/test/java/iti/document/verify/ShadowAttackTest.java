package iti.document.verify;

import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.changed;
import static iti.document.verify.Forger.rewritten;
import static iti.document.verify.Forger.sealed;
import static iti.document.verify.Forger.sealedAfter;
import static iti.document.verify.Forger.updated;

import iti.document.DocumentRenderer;
import iti.document.Samples;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;

/**
 * Shadow attacks (Mainka and others, 2021): whoever prepares the document puts hidden content into it before it is signed and lets it
 * appear later. Both halves are answered: what is prepared is a page that the data do not make, and what is switched is a change.
 */
class ShadowAttackTest {

    /** Hide: a white sheet lies over the text while the signers look, and is taken away afterwards. */
    @Test
    void hide() throws IOException {
        byte[] prepared = sealedAfter(ShadowAttackTest::cover);
        bad(prepared, Question.PAGE);
        bad(updated(prepared, pdf -> {
            pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT).clear();
            changed(pdf.getPage(0).getResources().getCOSObject());
        }), Question.UNCHANGED);
    }

    /** Hide by a layer that is switched off. */
    @Test
    void hideInALayer() throws IOException {
        bad(sealedAfter(pdf -> {
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            PDOptionalContentGroup layer = new PDOptionalContentGroup("later");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            pdf.getDocumentCatalog().setOCProperties(layers);
            try (PDPageContentStream out = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true, true)) {
                out.beginMarkedContent(COSName.OC, layer);
                out.addRect(140, 640, 120, 14);
                out.fill();
                out.endMarkedContent();
            }
        }), Question.PAGE);
    }

    /** Replace: the font is exchanged, so that the same codes show other signs. */
    @Test
    void replaceAFont() throws IOException {
        Forger.Edit exchange = pdf -> {
            COSDictionary fonts = pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            var names = fonts.keySet().stream().sorted().toList();
            var first = fonts.getItem(names.get(0));
            fonts.setItem(names.get(0), fonts.getItem(names.get(names.size() - 1)));
            fonts.setItem(names.get(names.size() - 1), first);
            changed(fonts);
            changed(pdf.getPage(0).getResources().getCOSObject());
            changed(pdf.getPage(0).getCOSObject());
        };
        bad(updated(Forger.SEALED, exchange), Question.UNCHANGED);
        bad(sealedAfter(exchange), Question.PAGE);
    }

    /** Replace: a form field is prepared, whose value is exchanged later. */
    @Test
    void replaceAFormField() throws IOException {
        byte[] prepared = sealedAfter(ShadowAttackTest::textField);
        bad(prepared, Question.PAGE);
        bad(updated(prepared, pdf -> {
            COSDictionary field = pdf.getDocumentCatalog().getAcroForm(null).getField("remark").getCOSObject();
            field.setString(COSName.V, "Release the weapon.");
            changed(field);
        }), Question.UNCHANGED);
    }

    /** Hide and replace: both page trees are in the signed file; an update makes the other one the document. */
    @Test
    void hideAndReplace() throws IOException {
        byte[] other = new DocumentRenderer().render(Samples.schedule(2), Forger.otherData());
        byte[] prepared = sealed(rewritten(Forger.STATION.documents().preview(Samples.request()), pdf -> {
            try (PDDocument hidden = org.apache.pdfbox.Loader.loadPDF(other)) {
                PDPage page = pdf.importPage(hidden.getPage(0));
                pdf.removePage(page);
                pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Spare"), page);
            }
        }));
        bad(updated(prepared, pdf -> {
            COSDictionary spare = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Spare"));
            COSArray kids = pdf.getPages().getCOSObject().getCOSArray(COSName.KIDS);
            kids.set(0, spare);
            kids.setNeedToBeUpdated(true);
            changed(pdf.getPages().getCOSObject());
        }), Question.UNCHANGED);
    }

    private static void cover(PDDocument pdf) throws IOException {
        PDFormXObject sheet = new PDFormXObject(pdf);
        sheet.setBBox(new PDRectangle(600, 800));
        try (var out = sheet.getContentStream().createOutputStream()) {
            out.write(Forger.ascii("1 g 100 600 300 120 re f"));
        }
        try (PDPageContentStream out = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true, true)) {
            out.drawForm(sheet);
        }
    }

    private static void textField(PDDocument pdf) throws IOException {
        var form = pdf.getDocumentCatalog().getAcroForm(null);
        var field = new org.apache.pdfbox.pdmodel.interactive.form.PDTextField(form);
        field.setPartialName("remark");
        field.getCOSObject().setString(COSName.V, "Keep the weapon.");
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(100, 400, 200, 20));
        widget.setPage(pdf.getPage(0));
        pdf.getPage(0).getAnnotations().add(widget);
        form.getFields().add(field);
    }
}
