package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.betweenTheSignatures;
import static iti.document.verify.Forger.changed;
import static iti.document.verify.Forger.underAForeignTimeStamp;
import static iti.document.verify.Forger.updated;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/**
 * Incremental saving (Mladenov and others, "1 Trillion Dollar Refund", 2019): the signed bytes stay, an update behind them shows something
 * else. Each is tried by a carrier without a key, by one who covers the update with a time-stamp of his own, and between the signatures.
 */
class IncrementalSavingAttackTest {

    @Test
    void pagePaintedOver() throws IOException {
        everyWay(Forger::paint);
    }

    @Test
    void pageAdded() throws IOException {
        everyWay(pdf -> {
            pdf.addPage(new PDPage());
            changed(pdf.getPages().getCOSObject());
        });
    }

    @Test
    void pageRemoved() throws IOException {
        everyWay(pdf -> {
            pdf.removePage(1);
            changed(pdf.getPages().getCOSObject());
        });
    }

    @Test
    void pagesExchanged() throws IOException {
        everyWay(pdf -> {
            COSArray kids = pdf.getPages().getCOSObject().getCOSArray(COSName.KIDS);
            kids.add(kids.remove(0));
            changed(pdf.getPages().getCOSObject());
            kids.setNeedToBeUpdated(true);
        });
    }

    @Test
    void pageTurned() throws IOException {
        everyWay(pdf -> {
            pdf.getPage(0).setRotation(180);
            changed(pdf.getPage(0).getCOSObject());
        });
    }

    @Test
    void pageCropped() throws IOException {
        everyWay(pdf -> {
            pdf.getPage(0).setCropBox(new PDRectangle(0, 0, 300, 300));
            changed(pdf.getPage(0).getCOSObject());
        });
    }

    @Test
    void contentsReplaced() throws IOException {
        everyWay(pdf -> {
            COSStream nothing = pdf.getDocument().createCOSStream();
            try (var out = nothing.createOutputStream()) {
                out.write(Forger.ascii("q Q"));
            }
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, nothing);
            changed(pdf.getPage(0).getCOSObject());
        });
    }

    @Test
    void catalogReplaced() throws IOException {
        everyWay(pdf -> {
            pdf.getDocumentCatalog().getCOSObject().setString(COSName.LANG, "xx");
            changed(pdf.getDocumentCatalog().getCOSObject());
        });
    }

    @Test
    void certificationRemoved() throws IOException {
        everyWay(pdf -> {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
            changed(pdf.getDocumentCatalog().getCOSObject());
        });
    }

    @Test
    void layersAdded() throws IOException {
        everyWay(pdf -> {
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, new COSDictionary());
            changed(pdf.getDocumentCatalog().getCOSObject());
        });
    }

    @Test
    void updateWithoutAnyChange() {
        byte[] tail = Forger.ascii("\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n");
        bad(Forger.joined(SEALED, tail), Question.RANGES);
    }

    private static void everyWay(Forger.Edit edit) throws IOException {
        bad(updated(SEALED, edit), Question.RANGES);
        bad(updated(SEALED, edit), Question.UNCHANGED);
        bad(underAForeignTimeStamp(edit), Question.UNCHANGED);
        bad(betweenTheSignatures(edit), Question.UNCHANGED);
    }
}
