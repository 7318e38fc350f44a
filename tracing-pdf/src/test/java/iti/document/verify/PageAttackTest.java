package iti.document.verify;

import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.sealed;
import static iti.document.verify.Forger.sealedAfter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.DocumentRenderer;
import iti.document.Samples;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** Two truths in one file, sealed by genuine keys: the pages show one thing, the data say another. */
class PageAttackTest {

    @Test
    void pageOfOtherData() {
        bad(sealed(new DocumentRenderer().render(Samples.request(), Forger.otherData())), Question.PAGE);
    }

    @Test
    void paintedOver() throws IOException {
        bad(sealedAfter(Forger::paint), Question.PAGE);
    }

    @Test
    void writtenOver() throws IOException {
        bad(sealedAfter(pdf -> write(pdf.getPage(0), pdf, RenderingMode.FILL)), Question.PAGE);
    }

    /** Nothing is seen, but whoever copies or hears the page gets it. */
    @Test
    void writtenInvisibly() throws IOException {
        bad(sealedAfter(pdf -> write(pdf.getPage(0), pdf, RenderingMode.NEITHER)), Question.PAGE);
    }

    private static void write(PDPage page, org.apache.pdfbox.pdmodel.PDDocument pdf, RenderingMode how) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            out.beginText();
            out.setRenderingMode(how);
            out.setFont(new PDType1Font(FontName.HELVETICA), 9);
            out.newLineAtOffset(145, 642);
            out.showText("XBK0417");
            out.endText();
        }
    }

    @Test
    void pageRemoved() throws IOException {
        bad(sealedAfter(pdf -> pdf.removePage(1)), Question.PAGE);
    }

    @Test
    void pageAdded() throws IOException {
        bad(sealedAfter(pdf -> pdf.addPage(new PDPage(PDRectangle.A4))), Question.PAGE);
    }

    @Test
    void pageCropped() throws IOException {
        bad(sealedAfter(pdf -> pdf.getPage(0).setCropBox(new PDRectangle(0, 0, 595, 500))), Question.PAGE);
    }

    /** Whoever calls the layout by another name gets no good verdict for it. */
    @Test
    void paintedOverUnderAnotherLayout() throws IOException {
        SealReport report = Forger.verify(sealedAfter(pdf -> {
            Forger.paint(pdf);
            pdf.getDocumentInformation().setCreator("Firearm tracing documents, page layout 99");
        }));
        assertEquals(Verdict.UNKNOWN, report.verdict());
        assertTrue(report.reason().contains("page layout 99"), report.reason());
        assertEquals(SealReport.Result.NOT_RUN, report.checks().stream().filter(c -> c.id().equals("page")).findFirst().orElseThrow().result());
    }

    @Test
    void dataOfAnotherContract() {
        bad(sealed(new DocumentRenderer().render(Samples.request(), "{\"contract\":\"2.0\"}".getBytes(StandardCharsets.UTF_8))), Question.CONTRACT);
    }

    @Test
    void dataWithAMemberTwice() {
        String twice = new String(new Contract().write(Samples.request()), StandardCharsets.UTF_8).replace("\"weapons\":3", "\"weapons\":3,\"weapons\":4");
        bad(sealed(new DocumentRenderer().render(Samples.request(), twice.getBytes(StandardCharsets.UTF_8))), Question.JSON);
    }

    @Test
    void dataWithSomethingBehindThem() {
        String more = new String(new Contract().write(Samples.request()), StandardCharsets.UTF_8) + "{}";
        SealReport report = Forger.verify(sealed(new DocumentRenderer().render(Samples.request(), more.getBytes(StandardCharsets.UTF_8))));
        assertEquals(Verdict.BAD, report.verdict(), report.reason());
    }
}
