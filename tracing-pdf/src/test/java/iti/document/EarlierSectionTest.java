package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a request show each earlier answer with what binds its reader. */
@Tag("ITI-15")
class EarlierSectionTest {

    private final Station station = new Station();

    @Test
    void eachEarlierAnswerStandsThereWithItsRestrictionsAndItsConsent() throws IOException {
        String text = text(station.documents().preview(Samples.nextHop()));
        assertEquals(List.of(), Stream.of("Earlier answers about this firearm", "XC", "TR-2026-000101-H", "from Norrholt Arms", "EL-2014-88121", "XD", "TR-2026-000102-K",
                "Last legal holder: A natural person", "Not to be released to another party", "Not to be shown to the suspect", "Passed on with consent",
                "Not to be quoted in court").filter(part -> !text.contains(part)).toList());
        assertFalse(text(station.documents().preview(Samples.request())).contains("Earlier answers"));
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
