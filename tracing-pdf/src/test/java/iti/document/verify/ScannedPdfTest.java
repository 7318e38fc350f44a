package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.inquiry.PdfInspection.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;

/** What a record holder may send as a scanned page. */
class ScannedPdfTest {

    private final ScannedPdf inspection = new ScannedPdf();

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    @Test
    void pagesAlonePass() throws IOException {
        assertEquals(Finding.PASSIVE, inspection.of(pdf(d -> { })));
    }

    @Test
    void whatActsWhenOpenedDoesNot() throws IOException {
        assertEquals(Finding.ACTIVE, inspection.of(pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))));
        assertEquals(Finding.ACTIVE, inspection.of(pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch()))));
    }

    @Test
    void whatCarriesOtherFilesDoesNot() throws IOException {
        assertEquals(Finding.ACTIVE, inspection.of(pdf(d -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("invoice.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(d, new java.io.ByteArrayInputStream(new byte[] {'M', 'Z'})));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("invoice.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(d.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            d.getDocumentCatalog().setNames(names);
        })));
    }

    @Test
    void whatNobodyCanReadDoesNot() throws IOException {
        assertEquals(Finding.UNREADABLE, inspection.of(pdf(d -> d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())))));
        assertEquals(Finding.UNREADABLE, inspection.of("%PDF-1.7 nothing behind it %%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Finding.UNREADABLE, inspection.of(new byte[0]));
        byte[] whole = pdf(d -> { });
        for (int length = 1; length < whole.length; length += 17) {
            inspection.of(Arrays.copyOf(whole, length));
        }
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
