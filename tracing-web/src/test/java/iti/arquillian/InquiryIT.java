package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: a record holder is asked about the weapon of another State's request, by link and by letter, and learns nothing of the case. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class InquiryIT {

    private static final Pattern LINK = Pattern.compile("id=\"link\"[^>]* value=\"[^\"]*(/inquiries/([A-Za-z0-9_-]{43}))\"");
    private static final Pattern INQUIRY = Pattern.compile("/inquiry-files/[0-9a-f-]{36}/([0-9a-f-]{36})/letter");
    private static final byte[] PNG = picture();
    private static String request;

    @ArquillianResource
    private URL base;
    private Visitor answering;

    @BeforeEach
    void arrived() throws IOException, InterruptedException {
        if (request == null) {
            Visitor.signedIn(base, Alvoria.ANSWERING);
            request = Brenmark.asks(base);
        }
        answering = Visitor.signedIn(base, Alvoria.ANSWERING);
    }

    @Test
    void thePageOfTheLinkShowsTheMarksAndNothingOfTheCase() throws IOException, InterruptedException {
        HttpResponse<String> page = new Visitor(base).get(link(ask("MANUFACTURER", "LINK")));
        assertEquals(200, page.statusCode());
        for (String part : new String[] {"Norrholt", "NH-9", "9x19 mm", "ORLA KESTRO 15", "To whom did it go?", Alvoria.AUTHORITY}) {
            assertTrue(page.body().contains(part), part);
        }
        silent(page.body());
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        JsonObject question = Program.json(new Program(base).get("inquiry-links/" + secret(ask("MANUFACTURER", "LINK"))));
        silent(question.toString());
    }

    @Test
    void theLetterIsAPdfWithTheMarksAndNothingOfTheCase() throws IOException, InterruptedException {
        HttpResponse<String> asked = ask("IMPORTER", "LINK");
        String file = "/inquiry-files/" + request + "/" + inquiry(asked) + "/letter";
        HttpResponse<byte[]> plain = answering.take(answering.to(file).GET());
        assertEquals(200, plain.statusCode());
        assertEquals("application/pdf", plain.headers().firstValue("Content-Type").orElse(""));
        assertTrue(plain.headers().firstValue("Content-Disposition").orElse("").matches("attachment; filename=\"IQ-\\d{4}-\\d{6}-\\w\\.pdf\""));
        String text = text(plain.body());
        assertTrue(text.contains("To whom did it go?") && text.contains("NH-9") && text.contains("Orla Trading") && text.contains("We found no record"), text);
        assertFalse(text.contains("/inquiries/"), text);
        silent(text);

        HttpResponse<byte[]> linked = answering.take(answering.form(file, "_csrf", token(asked.body()), "secret", secret(asked)));
        String withLink = text(linked.body());
        assertTrue(withLink.replaceAll("\\s", "").contains(link(asked)), withLink);
        silent(withLink.replaceAll("https?://\\S+", ""));
        assertEquals(404, answering.take(answering.form(file, "_csrf", token(asked.body()), "secret", secret(ask("IMPORTER", "LINK")))).statusCode());
        assertEquals(403, answering.take(answering.form(file, "secret", secret(asked))).statusCode(), "a form without its token");

        Program program = Program.as(base, Alvoria.ANSWERING);
        String api = "requests/" + request + "/inquiries/" + inquiry(asked);
        assertEquals(200, program.get(api + "/letter").statusCode());
        assertEquals(200, program.post(api + "/letter", "{\"secret\":\"" + secret(asked) + "\"}").statusCode());
        assertEquals(404, program.post(api + "/letter", "{\"secret\":\"guess\"}").statusCode());
        assertEquals(403, Program.as(base, Alvoria.POINT_OF_CONTACT).get(api + "/letter").statusCode());
        assertEquals(4, answering.get("/incoming/" + request).body().split("Letter to the record holder taken", -1).length - 1, "each letter is in the timeline");

        assertEquals(201, program.post(api + "/reminders", "{\"way\":\"LETTER\"}").statusCode());
        String second = text(answering.take(answering.to(file).GET()).body());
        assertTrue(second.contains("SECOND NOTICE"), second);
    }

    @Test
    void everyLinkThatDoesNotWorkLooksTheSame() throws IOException, InterruptedException {
        HttpResponse<String> used = ask("DEALER", "LINK");
        assertEquals(201, new Program(base).post("inquiry-links/" + secret(used) + "/reply", "{\"found\":false,\"answeredBy\":\"P. Orla\"}").statusCode());
        HttpResponse<String> ended = ask("DEALER", "LINK");
        String acts = "/incoming/" + request + "/inquiries/" + inquiry(ended);
        assertEquals(303, answering.send("/incoming/" + request, acts + "/close").statusCode());
        HttpResponse<String> replaced = ask("DEALER", "LINK");
        HttpResponse<String> fresh = answering.send("/incoming/" + request, "/incoming/" + request + "/inquiries/" + inquiry(replaced) + "/remind", "way", "LINK");
        Visitor company = new Visitor(base);
        assertEquals(200, company.get(link(fresh)).statusCode());

        HttpResponse<String> guessed = company.get("/inquiries/" + "A".repeat(43));
        assertEquals(404, guessed.statusCode());
        assertFalse(guessed.body().contains("Go to your desk") || guessed.body().contains("href=\"/sign-in\""), "a company has neither desk nor account");
        HttpResponse<String> posted = company.reply(link(fresh), "/inquiries/" + "B".repeat(43), null, null, "reply.found", "false", "reply.answeredBy", "x");
        assertEquals(404, posted.statusCode());
        assertEquals(masked(guessed), masked(posted));
        for (HttpResponse<String> dead : List.of(used, ended, replaced)) {
            HttpResponse<String> answer = company.get(link(dead));
            assertEquals(404, answer.statusCode());
            assertEquals(masked(guessed), masked(answer));
            assertEquals(guessed.headers().map().keySet(), answer.headers().map().keySet());
        }
    }

    @Test
    void aWrongFileIsSaidClearlyAndNothingTypedIsLost() throws IOException, InterruptedException {
        HttpResponse<String> asked = ask("WHOLESALER", "LINK");
        Visitor company = new Visitor(base);
        String[] typed = {"reply.found", "true", "reply.event", "SALE", "reply.eventDate", "2015-03-20", "reply.toParty", "D\u00e9p\u00f4t Quist", "reply.document", "INV 15/77",
            "reply.answeredBy", "P. Orla"};
        HttpResponse<String> wrong = company.reply(link(asked), link(asked), "scan.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII), typed);
        assertEquals(422, wrong.statusCode(), wrong.body());
        assertTrue(wrong.body().contains("This is not a PDF, PNG or JPEG file"), wrong.body());
        for (String kept : new String[] {"D\u00e9p\u00f4t Quist", "INV 15/77", "P. Orla", "2015-03-20", "value=\"SALE\" selected", "value=\"true\" checked"}) {
            assertTrue(wrong.body().contains(kept), kept + " was lost");
        }
        HttpResponse<String> large = company.reply(link(asked), link(asked), "scan.png", new byte[10 * 1024 * 1024 + 1], typed);
        assertEquals(422, large.statusCode());
        assertTrue(large.body().contains("too large: 10 MB") && large.body().contains("P. Orla"), large.body());

        assertEquals(303, company.reply(link(asked), link(asked), "<script>.html", PNG, typed).statusCode());
        HttpResponse<byte[]> scan = answering.take(answering.to("/inquiry-files/" + request + "/" + inquiry(asked) + "/scan").GET());
        assertArrayEquals(PNG, scan.body());
        assertTrue(scan.headers().firstValue("Content-Disposition").orElse("").matches("attachment; filename=\"IQ-[0-9A-Z-]+\\.png\""), scan.headers().toString());
        assertEquals("application/octet-stream", scan.headers().firstValue("Content-Type").orElse(""));
        assertEquals("nosniff", scan.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(403, Visitor.signedIn(base, Alvoria.POINT_OF_CONTACT).get("/inquiry-files/" + request + "/" + inquiry(asked) + "/scan").statusCode());
    }

    @Test
    void theOfficerSeesTheChecklistAndWritesDownALetter() throws IOException, InterruptedException {
        HttpResponse<String> asked = ask("CUSTOMS", "LETTER");
        assertEquals(303, asked.statusCode());
        String acts = Visitor.location(asked).replaceFirst("^.*?(/incoming/.*)/letter$", "$1");
        assertTrue(answering.get(acts + "/letter").body().contains("The letter without a link"));
        HttpResponse<String> kept = answering.reply(acts, acts, "letter.png", PNG, "reply.found", "false", "reply.answeredBy", "Customs archive");
        assertEquals(303, kept.statusCode(), kept.body());
        HttpResponse<String> gap = answering.send("/incoming/" + request, "/incoming/" + request + "/inquiries/not-asked", "notAsked.kinds", "DEFENCE");
        assertEquals(422, gap.statusCode());
        assertEquals(303, answering.send("/incoming/" + request, "/incoming/" + request + "/inquiries/not-asked", "notAsked.kinds", "DEFENCE", "notAsked.kinds", "LICENSING_AUTHORITY",
                "notAsked.reason", "No military mark, never licensed.").statusCode());
        String page = answering.get("/incoming/" + request).body();
        assertTrue(page.contains("No military mark, never licensed.") && page.contains("Nothing found"), page);
        JsonObject list = Program.json(Program.as(base, Alvoria.ANSWERING).get("requests/" + request + "/holder-checks"));
        assertEquals(8, list.getJsonArray("lines").size());
        assertEquals("NOT_ASKED", list.getJsonArray("lines").getJsonObject(7).getString("state"));
        assertEquals("NOTHING_FOUND", list.getJsonArray("lines").getJsonObject(6).getString("state"));

        String answer = answering.get("/incoming/" + request + "/answer").body();
        assertTrue(answer.contains("Customs: asked, no record found.") && answer.contains("Defence: not asked because: No military mark"), answer);
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(answer);
        assertTrue(version.find());
        assertEquals(303, answering.send("/incoming/" + request + "/answer", "/incoming/" + request + "/answer", "version", version.group(1), "lines", "1",
                "response.remarks", "Typed before.", "quote", "yes").statusCode());
        String quoted = answering.get("/incoming/" + request + "/answer").body();
        assertTrue(quoted.matches("(?s).*<textarea[^>]*name=\"response.remarks\"[^>]*>Typed before\\.\\s+.*Customs: asked, no record found\\..*"), quoted);
        assertEquals(200, Program.as(base, Alvoria.ANSWERING).get("inquiries/overdue").statusCode());
    }

    private HttpResponse<String> ask(String kind, String way) throws IOException, InterruptedException {
        HttpResponse<String> answer = answering.send("/incoming/" + request, "/incoming/" + request + "/inquiries", "inquiry.holderKind", kind, "inquiry.holderName", "Orla Trading",
                "inquiry.question", "To whom did it go?", "way", way);
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 303, answer.body());
        return answer;
    }

    private static void silent(String shown) {
        String all = shown.toLowerCase(Locale.ROOT);
        for (String secret : new String[] {Brenmark.NAME, Brenmark.SECRET_PLACE, Brenmark.SECRET_STORY, Brenmark.SECRET_CASE, Brenmark.SECRET_OFFICER, Brenmark.SECRET_REMARK,
            "TR-20", request, "seized", "Restored", "etching", "CRIMINAL_INVESTIGATION", "criminal investigation", "section 41", "Jonas Feldt"}) {
            assertFalse(all.contains(secret.toLowerCase(Locale.ROOT)), secret + " is shown");
        }
    }

    private static String link(HttpResponse<String> asked) {
        return found(LINK, asked.body(), 1);
    }

    private static String secret(HttpResponse<String> asked) {
        return found(LINK, asked.body(), 2);
    }

    private static String inquiry(HttpResponse<String> asked) {
        return found(INQUIRY, asked.body(), 1);
    }

    private static String token(String page) {
        return found(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), page, 1);
    }

    private static String found(Pattern pattern, String page, int group) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), pattern + " is not in " + page);
        return matcher.group(group);
    }

    /** Without the number to quote, the time and the token, which differ on any two pages. */
    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceAll("E-[0-9A-Z]{4}-[0-9A-Z]{4}", "E").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "T").replaceAll("\\d{1,2}:\\d{2}", "H");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
