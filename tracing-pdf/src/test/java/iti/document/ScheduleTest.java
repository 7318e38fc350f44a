package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.SealReport;
import iti.message.TracingMessage;
import iti.document.verify.TracingSealVerifier;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred weapons and five hundred answers in one document each: sealed, verified, each line on a page under its heads. */
@Tag("ITI-17")
@Tag("ITI-20")
class ScheduleTest {

    private static final int WEAPONS = 500;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Station STATION = new Station();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyLineIsPrintedAndTheDocumentHolds(boolean asked) throws IOException {
        TracingMessage message = asked ? Samples.schedule(WEAPONS) : Samples.lines(WEAPONS);
        byte[] file = STATION.sealed(message);
        assertTrue(file.length < LARGEST, file.length + " bytes");
        SealReport report = new TracingSealVerifier(Station.CLOCK).verify(file, STATION.trust(), message.to().state());
        assertEquals(SealReport.Verdict.GOOD, report.verdict(), report.reason());
        assertEquals(message, report.message().orElseThrow());
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Set<Integer> lines = new HashSet<>();
            int heads = 0;
            int first = 0;
            int last = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(pdf, page);
                int before = lines.size();
                Matcher number = Pattern.compile("(?m)^(\\d{1,3}) (?=\\p{Lu})").matcher(text);
                while (number.find()) {
                    lines.add(Integer.valueOf(number.group(1)));
                }
                if (lines.size() > before + 3) {
                    first = first == 0 ? page : first;
                    last = page;
                }
                heads += text.contains("Line ") && text.contains(asked ? "Marks as engraved" : "Holder, next State") ? 1 : 0;
            }
            assertTrue(lines.containsAll(IntStream.rangeClosed(1, WEAPONS).boxed().collect(Collectors.toSet())), "lines on the pages");
            assertTrue(heads >= last - first + 1, "the heads stand on each of the pages " + first + " to " + last + ", not on " + heads);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
