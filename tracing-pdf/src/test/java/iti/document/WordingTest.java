package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.TracingMessage;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.Withheld;
import iti.request.ReleasedParts;
import iti.request.ResponseDrafts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages say to the reader: who asks by which mandate, what is withheld, how it is handled. */
class WordingTest {

    private static final Station STATION = new Station();
    private static final String GROUND = "CONFIDENTIALITY_LAW";

    @Test
    void aPanelOfExpertsIsNotCalledAState() throws IOException {
        String request = text(Samples.mandated());
        for (String said : List.of("Mandate", "Panel of experts", "Panel of Experts on Xandria", "Resolution 9901 (2025), paragraph 12", "Inspected in", "XZ",
                "The panel of experts guarantees that restrictions on use are respected.")) {
            assertTrue(request.contains(said), said);
        }
        assertFalse(request.contains("requesting State"), request);
        assertTrue(text(Samples.mandatedWithdrawal()).contains("Panel of Experts on Xandria withdraws the request"));
        assertTrue(text(Samples.request()).contains("The requesting State guarantees"));
        assertFalse(text(Samples.request()).contains("Mandate"));
    }

    @Test
    @Tag("ITI-22")
    void eachPartThatIsWithheldIsNamedAndNoneIsThere() throws IOException {
        List<Withheld> withheld = new ArrayList<>(List.of(new Withheld("identifiedAs", GROUND), new Withheld("lastLegalHolder", GROUND), new Withheld("nextState", GROUND),
                new Withheld("failureReason", GROUND), new Withheld("remarks", GROUND), new Withheld("segments.1", GROUND)));
        ReleasedParts.OF_SEGMENT.forEach(p -> withheld.add(new Withheld("segments.0." + p, GROUND)));
        ResponseBody leaving = ResponseDrafts.leaving(new ResponseBody("PART", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of(GROUND), "Protected by law.", null,
                new FirearmDescription("PISTOL_SELF_LOADING", "Hidden make", null, null, null, null, null, null, List.of(), null, null, null),
                List.of(new SupplyChainSegment("SALE", "1987-06-05", "Hidden giver", "Hidden taker", "QY", "Hidden document", "Hidden register", "1988-07-06"),
                        new SupplyChainSegment("SALE", null, "Hidden link", null, null, null, null, null)),
                "Hidden holder", "QZ", "HIDDEN_FAILURE", withheld, null, "Hidden remarks", null));
        String text = text(Samples.message("RESPONSE", Samples.response().from(), Samples.response().to(), "ROUTINE", Samples.response().answers(), leaving));
        for (String hidden : List.of("Hidden", "HIDDEN", "QY", "QZ", "1987", "1988")) {
            assertFalse(text.contains(hidden), hidden);
        }
        for (String named : List.of("Why the trace went no further", "The register, in link 1", "The State, in link 1", "Link 2 of the supply chain")) {
            assertTrue(text.contains(named), named + " in " + text);
        }
        assertEquals(13, withheld.size());
    }

    @Test
    @Tag("ITI-15")
    void theHandlingCodeStandsAtTopAndBottomOfEachPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(STATION.documents().preview(Samples.strange()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            assertTrue(document.getNumberOfPages() > 2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertEquals(3, stripper.getText(document).split("HANDLING H1", -1).length, "page " + page);
            }
        }
    }

    private static String text(TracingMessage message) throws IOException {
        try (PDDocument document = Loader.loadPDF(STATION.documents().preview(message))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
