package iti.document.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Stationery;
import iti.inquiry.InquiryLetter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The letter to a record holder: archival, accessible, complete, and silent about the case. */
class InquiryLetterTest {

    private final InquiryLetterPress press = new InquiryLetterPress(Stationery.PLAIN);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<InquiryLetter> letters() {
        return Stream.of(Letters.letter(1, null, Letters.pistol()), Letters.letter(2, Letters.LINK, Letters.pistol()), Letters.strange());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void archivalAndAccessible(InquiryLetter letter) throws IOException, VeraPDFException {
        byte[] pdf = press.print(letter);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertEquals(List.of(), validator.validate(parser).getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                        .map(a -> flavour + " " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()).distinct().toList());
            }
        }
        assertArrayEquals(pdf, press.print(letter), "the same letter, the same pages");
    }

    @Test
    void saysWhoAsksWhatAboutWhichMarksUntilWhen() throws IOException {
        String text = text(press.print(Letters.letter(1, null, Letters.pistol())));
        for (String part : List.of("Kingdom of Brenmark", "Firearms Records Bureau", "Orla Trading, Kestro", "Importer", "IQ-2026-000017-D", "16 Jul 2026", "21 Jul 2026",
                "To whom did you pass it on", "Norrholt", "NH-9", "9x19 mm", "Carvane", "2014", "ORLA KESTRO XB 15", "right side", "+999 2 555 0177", "firearms@police.brenmark.example",
                "We found a record", "We found no record", "To which company or authority", "Date, signature, stamp", "First notice")) {
            assertTrue(text.contains(part), part + " is not in\n" + text);
        }
        assertTrue(text.replace(" ", "").contains("K0417BS8"), text);
        assertFalse(text.toLowerCase(Locale.ROOT).contains("second notice") || text.contains("https://"), text);
    }

    @Test
    void theSecondNoticeSaysSoOnEveryPageAndCarriesTheLinkWhenAsked() throws IOException {
        byte[] pdf = press.print(Letters.letter(2, Letters.LINK, Letters.pistol()));
        String text = text(pdf);
        assertTrue(text.contains("Second notice") && text.contains("We wrote to you about this on 6 Jul 2026"), text);
        assertTrue(text.replaceAll("\\s", "").contains(Letters.LINK), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertEquals(PDRectangle.A4.getHeight(), document.getPage(page - 1).getMediaBox().getHeight());
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertTrue(stripper.getText(document).contains("SECOND NOTICE"), "page " + page);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
