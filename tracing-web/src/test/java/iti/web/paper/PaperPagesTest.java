package iti.web.paper;

import static iti.web.frame.RenderedViews.content;
import static iti.web.frame.RenderedViews.render;
import static iti.web.frame.RenderedViews.says;
import static org.junit.jupiter.api.Assertions.assertFalse;

import iti.casefile.HandlingCode;
import iti.paper.PaperOutcome;
import iti.paper.ScanKind;
import iti.problem.Issue;
import iti.request.PaperAnswer;
import iti.request.PaperReply;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.web.form.Form;
import iti.web.request.RequestRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a reply on paper say on each of them that nobody signed it. */
@Tag("ITI-18")
class PaperPagesTest {

    private static final UUID ID = UUID.fromString("5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11");
    private static final PaperAnswer SAID = new PaperAnswer(PaperOutcome.REFUSED, "Orla <b>Trading</b>", "Exported", "XD", "Law of secrets", "Not in court", "B-77", "P. Orla", null);

    private static Map<String, Object> model(PaperReply paper, boolean types, boolean answered) {
        Map<String, Object> model = new HashMap<>(Map.of("form", Form.blank().with("version", 3).mend(List.of(), Locale.ENGLISH), "paper", paper, "request", new Ours(answered),
                "filedBy", "Mira Okonski", "typedBy", "Ilse Marand", "boxes", PaperOutcome.boxes(), "types", types));
        model.put("done", "onpaper.filed");
        return model;
    }

    @Test
    void aReplyIsGivenOutAsAFileAndMarked() {
        String page = content("paper.html", model(new Paper(PaperReply.Code.CURRENT, null), true, false));
        says(page, "From paper, not signed by State XB", "href=\"/papers/" + ID + "/file\"", "Save the pages (JPEG)", "TR-2026-000001-A_PAPER_2.jpg", "Mira Okonski",
                "It was printed with the request as it stands.", "Type what it says", "name=\"paper.outcome\"", "Traced to an export, next State named", "The working targets of the request are as they were",
                "name=\"version\" value=\"3\"", "Filed. Its pages are kept as they came.");
        assertFalse(page.contains("<img") || page.contains("<object") || page.contains("<iframe"), "pages from outside are never shown inside a page of ours");
        assertFalse(page.contains("earlier version"), page);
    }

    @Test
    void whatWasTypedIsShownWithItsMarkAndAnEarlierVersionWithAWarning() {
        String page = content("paper.html", model(new Paper(PaperReply.Code.EARLIER_VERSION, SAID), false, true));
        says(page, "<div class=\"say warn\">This page belongs to an earlier version of the request", "Refused", "Orla &lt;b&gt;Trading&lt;/b&gt;", "State XD", "Law of secrets", "Not in court", "B-77",
                "Typed by Ilse Marand", "The request counts as answered on paper");
        assertFalse(page.contains("<form"), "who may not type has no form");
        says(content("paper.html", model(new Paper(PaperReply.Code.NO_VERSION, null), false, false)), "Ask State XB where the page comes from", "Nobody has typed yet what it says.");
    }

    @Test
    void itStandsAtItsRequest() {
        String at = render("<div th:replace=\"~{paper-parts.html :: reply(${p}, 'Brenmark')}\"></div>", Map.of("p", new Paper(PaperReply.Code.EARLIER_VERSION, SAID)));
        says(at, "Reply on paper 2", "href=\"/papers/" + ID + "\"", "href=\"/papers/" + ID + "/file\"", "From paper, not signed by Brenmark", "This page belongs to an earlier version", "Limits on use");
        says(render("<div th:replace=\"~{paper-parts.html :: reply(${p}, 'Brenmark')}\"></div>", Map.of("p", new Paper(PaperReply.Code.NONE, null))), "Nobody has typed yet what it says.");
        RequestRow row = new RequestRow(new Ours(true), "/cases/1", null, "wait", "status.ISSUED", 0, null, 3, null);
        says(render("<th:block th:replace=\"~{parts.html :: rowstatus(${r})}\"/>", Map.of("r", row)), "answered on paper");
        RequestRow open = new RequestRow(new Ours(false), "/cases/1", null, "wait", "status.ISSUED", 0, null, 3, null);
        assertFalse(render("<th:block th:replace=\"~{parts.html :: rowstatus(${r})}\"/>", Map.of("r", open)).contains("on paper"));
    }

    @Test
    void whatIsWrongWithAFileIsSaidAtItsField() {
        Form form = Form.blank().mend(List.of(Issue.of("file", "paperNoCode"), new Issue("file", "paperTooLarge", Map.of("max", "15"))), Locale.ENGLISH);
        String page = content("paper-file.html", Map.of("form", form, "request", new Ours(false)));
        says(page, "action=\"/requests/" + ID + "/paper?_csrf=token\"", "enctype=\"multipart/form-data\"", "No code of a reply page was found on it", "15 MB at most", "accept=\".pdf,.png,.jpg");
        for (String code : List.of("paperKind", "paperActive", "paperUnreadable", "paperHeavy", "paperNotNow", "paperSeveral", "paperUnknown", "paperOther", "paperNotSent", "paperUnfilled")) {
            Form wrong = Form.blank().mend(List.of(Issue.of("file", code)), Locale.ENGLISH);
            assertFalse(content("paper-file.html", Map.of("form", wrong, "request", new Ours(false))).contains("This does not fit here."), code);
        }
    }

    /** A request of ours that was sent. */
    private static final class Ours extends TracingRequest {
        private final boolean answered;

        Ours(boolean answered) {
            this.answered = answered;
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public String number() {
            return "TR-2026-000001-A";
        }

        @Override
        public UUID caseFile() {
            return ID;
        }

        @Override
        public Side side() {
            return Side.REQUESTING;
        }

        @Override
        public Status status() {
            return Status.ISSUED;
        }

        @Override
        public String counterpart() {
            return "XB";
        }

        @Override
        public HandlingCode handling() {
            return HandlingCode.H1;
        }

        @Override
        public boolean answeredOnPaper() {
            return answered;
        }
    }

    private static final class Paper extends PaperReply {
        private final Code code;
        private final PaperAnswer answer;

        Paper(Code code, PaperAnswer answer) {
            this.code = code;
            this.answer = answer;
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public int number() {
            return 2;
        }

        @Override
        public ScanKind medium() {
            return ScanKind.JPEG;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public Code code() {
            return code;
        }

        @Override
        public Instant filedAt() {
            return Instant.EPOCH;
        }

        @Override
        public boolean typed() {
            return answer != null;
        }

        @Override
        public PaperAnswer answer() {
            return answer;
        }

        @Override
        public Instant typedAt() {
            return Instant.EPOCH;
        }

        @Override
        public String fileName(String requestNumber) {
            return requestNumber + "_PAPER_2.jpg";
        }
    }
}
