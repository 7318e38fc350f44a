package iti.document.verify;

import iti.inquiry.PdfInspection;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks whether a PDF from outside is pages and nothing else. Nothing in it is run or drawn. */
public class ScannedPdf implements PdfInspection {

    @Override
    public Finding of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) {
                return Finding.UNREADABLE;
            }
            return ActiveContent.findWithFiles(document).isPresent() ? Finding.ACTIVE : Finding.PASSIVE;
        } catch (IOException e) {
            return Finding.UNREADABLE;
        }
    }

    /** Whether a PDF would act when opened. Files carried inside do not count: a filled copy of our own document carries its data. */
    public static boolean acts(PDDocument document) {
        return ActiveContent.find(document).isPresent();
    }
}
