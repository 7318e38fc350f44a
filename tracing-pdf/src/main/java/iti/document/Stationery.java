package iti.document;

import iti.document.layout.Arms;
import iti.document.layout.Paper;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a document is written on: the size of the paper and the arms of the State. It is no part of a message; a receiver takes it
 * from the pages in hand to draw them anew.
 */
public record Stationery(Paper paper, Optional<Arms> arms) {

    /** A4 without arms. */
    public static final Stationery PLAIN = new Stationery(Paper.A4, Optional.empty());

    /** The stationery of a document that exists. */
    public static Stationery of(PDDocument document) throws IOException {
        return document.getNumberOfPages() == 0 ? PLAIN : new Stationery(Paper.of(document.getPage(0).getMediaBox()), Arms.on(document.getPage(0)));
    }
}
