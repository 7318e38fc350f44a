package iti.web.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What was typed and refused comes back as it was typed, and nothing else does. */
class TypedTest {

    private static final String SENT = "_csrf=secret&_page=%2Fincoming%2F7%3Fx%3D1&version=3&explanation=Two+%22words%22%0D%0A%3C%2Ftextarea%3E&uses=COURT&uses=OTHER"
            + "&line=first&line=second&oldPassword=harbour&state=XC&granted=true";

    private final Typed typed = Typed.of("/incoming/7/clarification", SENT);
    private Instant now = Instant.parse("2026-07-16T08:00:00Z");

    @Test
    void aFormIsTakenApartAndPutTogetherAgainWithoutTokenAndPassword() {
        assertEquals("/incoming/7?x=1", typed.page());
        assertEquals(List.of("first", "second"), typed.fields().get("line"));
        assertEquals("Two \"words\"\r\n</textarea>", typed.fields().get("explanation").get(0));
        assertFalse(typed.packed().contains("secret") || typed.packed().contains("harbour"), typed.packed());
        assertEquals(typed, Typed.of("/incoming/7/clarification", typed.packed()));
        assertThrows(IllegalArgumentException.class, () -> Typed.of("/x", "a=%zz"));
        assertEquals(null, Typed.of("/x", "_page=%2F%2Felsewhere.example").page());
    }

    @Test
    void whatWasWrittenInWordsIsListedAndWhatWasChosenIsNot() {
        assertEquals(List.of("explanation", "line", "line", "state"), typed.words().stream().map(Typed.Line::field).toList());
    }

    @Test
    void theFormOfTheSameActionIsFilledAndNoOther() {
        String form = "<input type=\"hidden\" name=\"version\" value=\"4\"><textarea name=\"explanation\">kept now</textarea><input name=\"line\" value=\"old\"><input name=\"line\">"
                + "<input type=\"password\" name=\"oldPassword\"><input type=\"checkbox\" name=\"uses\" value=\"COURT\"><input type=\"checkbox\" name=\"uses\" value=\"TRACE\" checked>"
                + "<input type=\"radio\" name=\"granted\" value=\"true\"><select name=\"state\"><option value=\"XB\" selected>B</option><option value=\"XC\">C</option></select></form>";
        String page = page("<form method=\"post\" action=\"/incoming/7/seek\">" + form + "<form method=\"post\" action=\"/incoming/7/clarification\">" + form);
        String other = page.substring(0, page.indexOf("</form>"));
        String filled = page.substring(page.indexOf("</form>") + 7);
        assertEquals("<form method=\"post\" action=\"/incoming/7/seek\">" + form, other + "</form>");
        assertTrue(filled.contains("id=\"typed-again\""), filled);
        assertTrue(filled.contains("name=\"version\" value=\"4\""), "the version is that of the page: " + filled);
        assertTrue(filled.contains(">Two &quot;words&quot;\r\n&lt;/textarea&gt;</textarea>"), filled);
        assertTrue(filled.contains("name=\"line\" value=\"first\"") && filled.contains("name=\"line\" value=\"second\""), filled);
        assertTrue(filled.contains("value=\"COURT\" checked=\"checked\"") && filled.contains("value=\"TRACE\">"), filled);
        assertTrue(filled.contains("value=\"true\" checked=\"checked\""), filled);
        assertTrue(filled.contains("<option value=\"XB\">") && filled.contains("<option value=\"XC\" selected=\"selected\">"), filled);
        assertFalse(filled.contains("harbour"), filled);
    }

    @Test
    void aFormWithoutAnActionSendsToItsOwnPage() {
        assertTrue(Typed.of("/incoming/7", SENT).by(null));
        assertFalse(typed.by(null), "it was sent elsewhere");
        assertTrue(typed.by("/incoming/7/clarification"));
        assertFalse(typed.by("/incoming/7"));
    }

    @Test
    void itIsKeptForOneSessionAndOnePageOnceAndNotForLong() {
        KeptTyping kept = new KeptTyping(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        kept.keep("mine", typed);
        assertEquals(Optional.empty(), kept.take("another's", "/incoming/7"));
        assertEquals(Optional.empty(), kept.take("mine", "/incoming/8"));
        assertEquals(Optional.of(typed), kept.take("mine", "/incoming/7"));
        assertEquals(Optional.empty(), kept.take("mine", "/incoming/7"), "told once");
        kept.keep("mine", typed);
        now = now.plus(KeptTyping.LONGEST);
        assertEquals(Optional.empty(), kept.take("mine", "/incoming/7"));
        kept.keep("first", typed);
        for (int i = 0; i < KeptTyping.MOST; i++) {
            kept.keep("session " + i, typed);
        }
        assertEquals(Optional.empty(), kept.take("first", "/incoming/7"), "the oldest makes room");
        assertEquals(Optional.of(typed), kept.take("session 0", "/incoming/7"));
    }

    private String page(String form) {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new FilledAgain());
        return engine.process(form, new Context(Locale.ENGLISH, Map.of(FilledAgain.TYPED, typed)));
    }
}
