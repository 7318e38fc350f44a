package iti.document.letter;

import iti.document.OwnStationery;
import iti.document.Stationery;
import iti.document.layout.DocumentInformation;
import iti.document.layout.Flow;
import iti.document.layout.FontShelf;
import iti.document.layout.Fonts;
import iti.document.layout.TaggedDocument;
import iti.inquiry.InquiryLetter;
import iti.inquiry.LetterPress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sets letters as tagged PDF (PDF/A-3A, PDF/UA-1). The same letter always gives the same pages. Thread-safe. */
@ApplicationScoped
public class InquiryLetterPress implements LetterPress {

    /** Program and version of the page layout, kept in each letter. */
    public static final String LAYOUT = "Letters to record holders, page layout 2";

    private final FontShelf shelf = FontShelf.SHARED;
    private final Stationery stationery;

    @Inject
    public InquiryLetterPress(OwnStationery own) {
        this(own.stationery());
    }

    InquiryLetterPress(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @throws UncheckedIOException when the pages cannot be written, which is a fault of this program */
    @Override
    public byte[] print(InquiryLetter letter) {
        try {
            Fonts fonts = shelf.take();
            byte[] pdf = print(letter, fonts);
            shelf.giveBack(fonts);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print(InquiryLetter letter, Fonts fonts) throws IOException {
        LetterPages pages = new LetterPages(letter);
        DocumentInformation information = new DocumentInformation(pages.title().spoken() + " " + letter.number(), letter.sender().authority(), letter.number(), "en",
                LAYOUT, letter.printedAt());
        try (TaggedDocument document = new TaggedDocument(fonts, information)) {
            Flow flow = new Flow(document, stationery.paper(), pages.words().tongue(), null);
            pages.write(flow, stationery.arms().orElse(null));
            flow.frame(pages.frame());
            return document.save();
        }
    }
}
