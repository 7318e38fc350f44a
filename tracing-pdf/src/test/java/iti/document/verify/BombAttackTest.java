package iti.document.verify;

import static iti.document.verify.Forger.ascii;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.sealedAfter;
import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.document.intake.Bombs;
import iti.message.SealReport.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;

/** Files that are small and become large, or never end. None may take over ten seconds. */
class BombAttackTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void tooLarge() {
        bad(new byte[TracingSealVerifier.LARGEST + 1], Question.SIZE);
    }

    @Test
    void attachmentThatInflates() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary file = (COSDictionary) pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).getObject(0);
            bomb(file.getCOSDictionary(COSName.EF).getCOSStream(COSName.F), 64);
        }), Question.PDF);
    }

    @Test
    void pageThatInflates() throws IOException {
        bad(sealedAfter(pdf -> {
            COSStream page = pdf.getDocument().createCOSStream();
            bomb(page, 64);
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, page);
        }), Question.PDF);
    }

    /** Deflated twice: a few kilobytes are gigabytes. */
    @Test
    void pageThatInflatesTwice() throws IOException {
        bad(sealedAfter(pdf -> {
            COSStream page = pdf.getDocument().createCOSStream();
            try (var out = page.createRawOutputStream()) {
                out.write(deflated(deflated(new byte[64 * MEGABYTE])));
            }
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            page.setItem(COSName.FILTER, filters);
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, page);
        }), Question.PAGE);
    }

    /** Objects in a compressed stream are read while the file is opened, before anything is asked. */
    @Test
    void objectStreamThatInflates() throws IOException {
        assertEquals(Verdict.BAD, Forger.verify(Bombs.objectStream(64)).verdict());
    }

    @Test
    void pagesThatContainThemselves() throws IOException {
        bad(sealedAfter(pdf -> {
            COSArray kids = pdf.getPages().getCOSObject().getCOSArray(COSName.KIDS);
            kids.set(1, pdf.getPages().getCOSObject());
        }), Question.PDF);
    }

    @Test
    void aBillionPages() throws IOException {
        bad(sealedAfter(pdf -> pdf.getPages().getCOSObject().setItem(COSName.COUNT, COSInteger.get(1_000_000_000))), Question.PAGE);
    }

    @Test
    void brackets() {
        bad(ascii("%PDF-1.7\n1 0 obj\n" + "[".repeat(4 * MEGABYTE) + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"), Question.PDF);
        bad(ascii("%PDF-1.7\n1 0 obj\n" + "<</A".repeat(MEGABYTE) + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"), Question.PDF);
    }

    @Test
    void attachmentsInATreeWithoutEnd() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary tree = pdf.getDocumentCatalog().getNames().getCOSObject().getCOSDictionary(COSName.EMBEDDED_FILES);
            COSArray kids = new COSArray();
            kids.add(tree);
            tree.setItem(COSName.KIDS, kids);
        }), Question.PDF);
    }

    /** Every level names the next one twice: thirty levels are a billion leaves. */
    @Test
    void attachmentsInATreeThatDoubles() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary node = new COSDictionary();
            for (int level = 0; level < 30; level++) {
                COSArray kids = new COSArray();
                kids.add(node);
                kids.add(node);
                node = new COSDictionary();
                node.setItem(COSName.KIDS, kids);
            }
            pdf.getDocumentCatalog().getNames().getCOSObject().setItem(COSName.EMBEDDED_FILES, node);
        }), Question.PDF);
    }

    @Test
    void crossReferencesInACircle() {
        bad(ascii("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF\n"), Question.PDF);
    }

    @Test
    void dataNestedWithoutEnd() {
        byte[] deep = ascii("{\"a\":".repeat(200_000));
        bad(Forger.sealed(new iti.document.DocumentRenderer().render(iti.document.Samples.request(), deep)), Question.JSON);
    }

    private static void bomb(COSStream stream, int megabytes) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        }
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(content);
        }
        return out.toByteArray();
    }
}
