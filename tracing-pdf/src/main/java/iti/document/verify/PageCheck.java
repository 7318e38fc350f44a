package iti.document.verify;

import iti.document.DocumentRenderer;
import iti.document.Stationery;
import iti.message.TracingMessage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws the pages of a message anew and asks whether those in hand are the same. Equal objects give equal pictures, so pictures are made
 * only when the objects differ. Thread-safe.
 */
final class PageCheck {

    private final DocumentRenderer renderer = new DocumentRenderer();

    void ask(Checks checks, PDDocument pdf, TracingMessage message, byte[] data) throws IOException {
        Attachments attachments = Attachments.of(pdf);
        Optional<String> photos = SealedPhotos.fault(attachments, message);
        if (photos.isPresent()) {
            checks.fail(Question.PAGE, photos.get());
            return;
        }
        byte[] fresh = renderer.render(message, data, SealedPhotos.of(attachments), Stationery.of(pdf));
        try (PDDocument expected = Loader.loadPDF(fresh)) {
            Optional<String> objects = DocumentComparison.difference(expected, pdf);
            if (objects.isEmpty()) {
                checks.pass(Question.PAGE, "Yes, the pages are exactly those that the data make.");
                return;
            }
            Optional<String> pictures = PagePictures.difference(expected, pdf);
            if (pictures.isEmpty()) {
                checks.warn(Question.PAGE, "The pages look and read as the data say, but were written by another version of the program (" + objects.get() + ").");
                return;
            }
            String layout = pdf.getDocumentInformation().getCreator();
            if (DocumentRenderer.LAYOUT.equals(layout)) {
                checks.fail(Question.PAGE, pictures.get());
            } else {
                checks.notRun(Question.PAGE, "The pages were laid out by \"" + layout + "\", and only \"" + DocumentRenderer.LAYOUT
                        + "\" is known here, so they cannot be compared with the data. Rely on the data, not on the pages.");
            }
        }
    }
}
