package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: the acts beside asking and answering, over the interface and through the pages, with a State that speaks by documents. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ThreadsIT {

    private static final byte[] NOTE = "\n% filled in by hand\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String NOTHING = "{}";

    @ArquillianResource
    private URL base;
    private Estmark estmark;
    private Program officer;
    private Program answering;
    private Program supervisor;
    private Program contact;

    @BeforeEach
    void people() throws IOException, InterruptedException, CertificateEncodingException {
        estmark = new Estmark(base);
        officer = Program.as(base, Alvoria.OFFICER);
        answering = Program.as(base, Alvoria.ANSWERING);
        supervisor = Program.as(base, Alvoria.SUPERVISOR);
        contact = Program.as(base, Alvoria.POINT_OF_CONTACT);
    }

    @Test
    @Tag("ITI-23")
    void aRefusalIsQuestionedAndTheReplyClosesTheThread() throws IOException, InterruptedException {
        JsonObject request = issued();
        UUID id = UUID.fromString(request.getString("id"));
        refused(409, officer.post("requests/" + id + "/clarification-sought", "{\"question\":\"Why?\"}"));
        estmark.answers(id, request.getString("number"), sent(request), new MessageBody.Refusal(List.of("NATIONAL_SECURITY"), "State stocks."), MessageKind.REFUSAL);
        assertEquals(Set.of("/question"), pointers(officer.post("requests/" + id + "/clarification-sought", "{\"question\":\" \"}")));

        JsonObject asked = done(officer.post("requests/" + id + "/clarification-sought", "{\"question\":\"Does it cover the year too?\"}"));
        assertEquals("REFUSED", asked.getString("status"));
        JsonObject thread = threads(officer, id).get(0);
        assertTrue(thread.getBoolean("open"));
        TracingMessage.Answered question = new TracingMessage.Answered(UUID.fromString(thread.getJsonObject("asked").getString("message")), "0".repeat(64));
        estmark.says(id, request.getString("number"), MessageKind.CLARIFICATION, 2, 2, question, new MessageBody.Clarification("The year may be given."));
        JsonObject closed = threads(officer, id).get(0);
        assertFalse(closed.getBoolean("open"));
        assertEquals("The year may be given.", closed.getJsonObject("reply").getString("text"));

        String page = Visitor.signedIn(base, Alvoria.OFFICER).get("/cases/" + request.getString("caseFile")).body();
        assertTrue(page.contains("Does it cover the year too?") && page.contains("The year may be given."), "the case shows the thread");
    }

    @Test
    @Tag("ITI-15")
    @Tag("ITI-16")
    void consentIsSoughtAndAClosedRequestIsReopenedByThreePeople() throws IOException, InterruptedException {
        JsonObject request = issued();
        UUID id = UUID.fromString(request.getString("id"));
        estmark.answers(id, request.getString("number"), sent(request), response(), MessageKind.RESPONSE);
        assertEquals(Set.of("/state", "/explanation"), pointers(officer.post("requests/" + id + "/consent-sought", "{\"purpose\":\"ONWARD_RELEASE\"}")));
        assertEquals(Set.of("/state"), pointers(officer.post("requests/" + id + "/consent-sought", "{\"purpose\":\"ONWARD_RELEASE\",\"state\":\"XE\",\"explanation\":\"x\"}")));
        done(officer.post("requests/" + id + "/consent-sought", "{\"purpose\":\"ONWARD_RELEASE\",\"state\":\"XD\",\"explanation\":\"For the request to Dornia.\"}"));
        JsonObject thread = threads(officer, id).get(0);
        estmark.says(id, request.getString("number"), MessageKind.CONSENT, 2, 2,
                new TracingMessage.Answered(UUID.fromString(thread.getJsonObject("asked").getString("message")), "0".repeat(64)),
                new MessageBody.Consent("GRANTED", "ONWARD_RELEASE", "XD", "Not the names."));
        assertTrue(threads(officer, id).get(0).getJsonObject("reply").getBoolean("granted"));
        Visitor reader = Visitor.signedIn(base, Alvoria.OFFICER);
        assertTrue(reader.get("/cases/" + request.getString("caseFile")).body().contains("Allowed now:"));
        JsonObject answer = Program.json(officer.get("requests/" + id)).getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .filter(d -> d.getString("kind").equals("RESPONSE")).findFirst().orElseThrow();
        estmark.says(id, request.getString("number"), MessageKind.CORRECTION, 3, 2, null,
                new MessageBody.Correction(Estmark.answered(answer), "A letter was wrong.", null, response()));
        String corrected = reader.get("/cases/" + request.getString("caseFile")).body();
        assertTrue(corrected.contains("Was allowed:") && corrected.contains("ask again") && !corrected.contains("Allowed now:"), "the consent was for the answer as it stood then");

        refused(409, officer.post("requests/" + id + "/withdrawal", "{\"reason\":\"SOLVED\"}"));
        JsonObject waiting = done(officer.post("requests/" + id + "/reopening", "{\"newFacts\":\"The barrel has another number.\"}"));
        assertEquals("REOPENING", waiting.getJsonObject("waiting").getString("kind"));
        assertEquals("RESPONDED", waiting.getString("status"));
        refused(403, officer.post("requests/" + id + "/document-approval", NOTHING));
        refused(409, contact.post("requests/" + id + "/document-release", NOTHING));

        Visitor second = Visitor.signedIn(base, Alvoria.SUPERVISOR);
        String file = "/cases/" + request.getString("caseFile");
        assertTrue(second.get("/").body().contains("Check and approve the re-opening"), "it waits on the supervisor's desk");
        assertEquals(422, second.send(file, "/requests/" + id + "/document/return", "at", id + "-return", "reason", "").statusCode());
        assertEquals(303, second.send(file, "/requests/" + id + "/document/approve").statusCode());
        assertEquals(303, Visitor.signedIn(base, Alvoria.POINT_OF_CONTACT).send(file, "/requests/" + id + "/document/release").statusCode());
        assertEquals("ISSUED", Program.json(officer.get("requests/" + id)).getString("status"));
    }

    @Test
    @Tag("ITI-16")
    @Tag("ITI-17")
    void aRequestIsCorrectedRemindedOfAndWithdrawnThroughThePages() throws IOException, InterruptedException {
        JsonObject request = issued();
        String id = request.getString("id");
        String file = "/cases/" + request.getString("caseFile");
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        HttpResponse<String> gaps = visitor.send("/requests/" + id + "/correct", "/requests/" + id + "/correct", "explanation", "", "request.priority", "ROUTINE",
                "request.legalJustification", "Firearms Act, section 13");
        assertEquals(422, gaps.statusCode());
        for (String field : new String[] {"f-explanation-e", "f-request-grounds-e", "f-request-uses-e"}) {
            assertTrue(gaps.body().contains("id=\"" + field + "\""), field);
        }
        assertTrue(gaps.body().contains("Firearms Act, section 13"), "what was typed is kept");
        assertEquals(303, visitor.send("/requests/" + id + "/correct", "/requests/" + id + "/correct", "explanation", "The section was wrong.", "request.priority", "ROUTINE",
                "request.legalJustification", "Firearms Act, section 13", "request.grounds", "ILL_A_LAW_OF_FINDING_STATE", "request.uses", "CRIMINAL_INVESTIGATION",
                "request.confidentialityGuaranteed", "true", "request.domesticCheck", "true", "request.domesticResult", "Nothing.").statusCode());
        String waits = visitor.get(file).body();
        assertTrue(waits.contains("waits for a second person") && waits.contains("The section was wrong."), "the case says what waits");
        done(supervisor.post("requests/" + id + "/document-approval", NOTHING));
        JsonObject corrected = done(contact.post("requests/" + id + "/document-release", NOTHING));
        String superseded = corrected.getJsonArray("documents").getValuesAs(JsonObject.class).stream().filter(d -> d.containsKey("supersededBy"))
                .map(d -> d.getString("kind")).collect(Collectors.joining());
        assertEquals("REQUEST", superseded);
        assertTrue(visitor.get(file).body().contains("superseded by"), "the case marks it");

        assertEquals(303, visitor.send(file, "/requests/" + id + "/reminder", "at", id + "-reminder", "text", "We wait.").statusCode());
        assertTrue(visitor.get(file).body().contains("Reminded once so far"), "the case counts reminders");
        HttpResponse<String> noReason = visitor.send("/requests/" + id + "/withdraw", "/requests/" + id + "/withdraw", "reason", "", "explanation", "Solved by an informant.");
        assertEquals(422, noReason.statusCode());
        assertTrue(noReason.body().contains("Solved by an informant."));
        assertEquals(303, visitor.send("/requests/" + id + "/withdraw", "/requests/" + id + "/withdraw", "reason", "SOLVED").statusCode());
        HttpResponse<String> again = visitor.send("/requests/" + id + "/withdraw", "/requests/" + id + "/withdraw", "reason", "SOLVED");
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("A request can be withdrawn until it is answered.") && again.body().contains("paragraph 16")
                && again.body().contains("The request stands at: Withdrawn."), again.body());
    }

    @Test
    @Tag("ITI-20")
    void whatDoesNotBelongHereIsSentBackWithTheStateToAsk() throws IOException, InterruptedException {
        String serial = "KQ" + System.nanoTime() % 1_000_000 + "Z";
        String first = "TR-2026-" + System.nanoTime() % 1_000_000 + "-A";
        estmark.asks(first, serial);
        UUID second = estmark.asks("TR-2026-" + System.nanoTime() % 1_000_000 + "-B", serial);
        Visitor visitor = Visitor.signedIn(base, Alvoria.ANSWERING);
        String page = visitor.get("/incoming/" + second).body();
        assertTrue(page.contains("Earlier requests of Estmark with this serial number") && page.contains(first), "the earlier request is offered");
        assertTrue(page.contains("The marks point to Dornia"), "the State that the import mark names is proposed");
        HttpResponse<String> unknown = visitor.send("/incoming/" + second, "/incoming/" + second + "/duplicate", "at", "duplicate", "earlierRequest", "TR-1", "explanation", "");
        assertEquals(422, unknown.statusCode());
        assertTrue(unknown.body().contains("f-earlierRequest-e") && unknown.body().contains("f-explanation-e"), "both gaps at their fields");
        assertEquals(303, visitor.send("/incoming/" + second, "/incoming/" + second + "/duplicate", "at", "duplicate", "earlierRequest", first,
                "explanation", "The same number on the same frame.").statusCode());
        assertEquals("DUPLICATE", Program.json(answering.get("requests/" + second)).getString("status"));
        refused(409, answering.post("requests/" + second + "/misrouting", "{\"explanation\":\"Not ours.\",\"suggestedState\":\"XD\"}"));

        UUID third = estmark.asks("TR-2026-" + System.nanoTime() % 1_000_000 + "-C", "M" + serial);
        assertEquals(Set.of("/explanation", "/suggestedState"), pointers(answering.post("requests/" + third + "/misrouting", "{\"suggestedState\":\"XA\"}")));
        assertEquals("MISROUTED", done(answering.post("requests/" + third + "/misrouting", "{\"explanation\":\"Not ours.\",\"suggestedState\":\"XD\"}")).getString("status"));
    }

    @Test
    @Tag("ITI-15")
    @Tag("ITI-20")
    void theAnswerIsGivenInTheMeantimeCorrectedAndItsUseDecided() throws IOException, InterruptedException {
        String number = "TR-2026-" + System.nanoTime() % 1_000_000 + "-D";
        UUID id = estmark.asks(number, "IN" + System.nanoTime() % 1_000_000);
        done(answering.post("requests/" + id + "/acknowledgement", NOTHING));
        assertEquals(200, answering.send("PUT", "requests/" + id + "/response-draft", "application/json", "{\"completeness\":\"INTERIM\",\"remarks\":\"The importer is asked.\"}").statusCode());
        done(answering.post("requests/" + id + "/response-proposal", NOTHING));
        assertEquals("ACKNOWLEDGED", released(id).getString("status"), "an interim answer keeps the status");

        assertEquals(200, answering.send("PUT", "requests/" + id + "/response-draft", "application/json",
                "{\"completeness\":\"FULL\",\"outcome\":\"TRACED_TO_LAST_LAWFUL_HOLDER\",\"lastLegalHolder\":\"Orla Trading\"}").statusCode());
        done(answering.post("requests/" + id + "/response-proposal", NOTHING));
        JsonObject answered = released(id);
        assertEquals("RESPONDED", answered.getString("status"));

        JsonObject response = answered.getJsonArray("documents").getValuesAs(JsonObject.class).stream().filter(d -> d.getString("kind").equals("RESPONSE")).findFirst().orElseThrow();
        estmark.says(id, number, MessageKind.CONSENT_SOUGHT, 1, 3, Estmark.answered(response), new MessageBody.ConsentSought("COURT_USE", null, "For the trial."));
        Visitor visitor = Visitor.signedIn(base, Alvoria.ANSWERING);
        assertTrue(visitor.get("/").body().contains("Decide whether our answer may be used further"), "it waits on the answering officer's desk");
        HttpResponse<String> undecided = visitor.send("/incoming/" + id, "/incoming/" + id + "/consent", "at", "consent", "granted", "false", "conditions", "");
        assertEquals(422, undecided.statusCode());
        assertTrue(undecided.body().contains("f-conditions-e"), "a refusal needs its reason");
        assertEquals(303, visitor.send("/incoming/" + id, "/incoming/" + id + "/consent", "at", "consent", "granted", "true", "conditions", "In camera only.").statusCode());
        refused(409, answering.post("requests/" + id + "/response-correction-draft", NOTHING));
        released(id);
        assertTrue(threads(answering, id).get(0).getJsonObject("reply").getBoolean("granted"));

        assertEquals(303, visitor.send("/incoming/" + id, "/incoming/" + id + "/answer/correct").statusCode());
        assertTrue(visitor.get("/incoming/" + id + "/answer").body().contains("Orla Trading"), "the composer begins with what was sent");
        assertEquals(Set.of("/explanation"), pointers(answering.post("requests/" + id + "/response-correction", NOTHING)));
        done(answering.post("requests/" + id + "/response-correction", "{\"explanation\":\"The name was misspelt.\"}"));
        JsonObject corrected = released(id);
        assertEquals(1, corrected.getJsonArray("documents").getValuesAs(JsonObject.class).stream().filter(d -> d.containsKey("supersededBy")).count());
    }

    @Test
    void twoPeopleAtOneAnswerSeeBothVersionsFieldByField() throws IOException, InterruptedException {
        UUID id = estmark.asks("TR-2026-" + System.nanoTime() % 1_000_000 + "-E", "TW" + System.nanoTime() % 1_000_000);
        done(answering.post("requests/" + id + "/acknowledgement", NOTHING));
        Visitor visitor = Visitor.signedIn(base, Alvoria.ANSWERING);
        String address = "/incoming/" + id + "/answer";
        String version = visitor.get(address).body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertEquals(200, answering.send("PUT", "requests/" + id + "/response-draft", "application/json",
                "{\"completeness\":\"FULL\",\"outcome\":\"TRACED_TO_EXPORT\",\"nextState\":\"XD\",\"remarks\":\"Of the first.\"}").statusCode());
        HttpResponse<String> late = visitor.send(address, address, "version", version, "lines", "1", "response.completeness", "PART", "response.remarks", "Of the second.",
                "response.segments.0.event", "EXPORT", "response.segments.0.to", "Dealer Quist");
        assertEquals(409, late.statusCode());
        for (String shown : new String[] {"Both side by side", "Of the first.", "Of the second.", "In full", "In part", "To, line 1", "Dealer Quist"}) {
            assertTrue(late.body().contains(shown), shown);
        }
    }

    @Test
    @Tag("ITI-18")
    void aReplyOnPaperIsFiledByItsCodeAndMovesNoStatus() throws IOException, InterruptedException {
        JsonObject request = issued();
        String id = request.getString("id");
        String file = "/cases/" + request.getString("caseFile");
        Visitor visitor = Visitor.signedIn(base, Alvoria.POINT_OF_CONTACT);
        byte[] document = visitor.take(visitor.to("/documents/" + sent(request).getString("message"))).body();
        byte[] filled = Arrays.copyOf(document, document.length + NOTE.length);
        System.arraycopy(NOTE, 0, filled, document.length, NOTE.length);
        HttpResponse<String> unfilled = visitor.upload("/inbox", "/inbox", "file", "sent.pdf", document);
        assertEquals(422, unfilled.statusCode());
        assertTrue(unfilled.body().contains("with nothing filled in"), unfilled.body());

        String paper = URI.create(Visitor.location(visitor.upload("/inbox", "/inbox", "file", "filled.pdf", filled))).getPath();
        assertTrue(paper.startsWith("/papers/"), paper);
        assertTrue(visitor.get(paper).body().contains("From paper, not signed by Estmark"), "the page says what it is");
        assertTrue(Visitor.location(visitor.upload("/requests/" + id + "/paper", "/requests/" + id + "/paper", "file", "again.pdf", filled)).endsWith(paper + "?done=onpaper.again"));
        HttpResponse<byte[]> pages = visitor.take(visitor.to(paper + "/file"));
        assertArrayEquals(filled, pages.body());
        assertTrue(pages.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));

        assertEquals(422, visitor.send(paper, paper, "paper.outcome", "", "paper.remark", "").statusCode());
        assertEquals(303, visitor.send(paper, paper, "paper.outcome", "TRACED_TO_EXPORT", "paper.nextState", "XD", "paper.signer", "P. Orla").statusCode());
        String shown = visitor.get(file).body();
        assertTrue(shown.contains("answered on paper") && shown.contains("Traced to an export") && shown.contains("Reply on paper filed"), shown);
        JsonObject now = Program.json(officer.get("requests/" + id));
        assertEquals("ISSUED", now.getString("status"));
        assertTrue(now.getBoolean("answeredOnPaper"));
        assertEquals("CURRENT", Program.json(officer.get("paper-replies/" + paper.substring("/papers/".length()))).getString("code"));
        assertEquals(404, Visitor.signedIn(base, Alvoria.OTHER_UNIT).get(paper).statusCode());
    }

    private JsonObject issued() throws IOException, InterruptedException {
        String file = Program.json(officer.post("cases", "{\"kind\":\"SEIZED\",\"date\":\"2026-07-15\",\"place\":\"Port Averno\",\"authority\":\"Averno Police\",\"weapons\":1,"
                + "\"circumstances\":\"Found under a seat.\"}")).getString("id");
        String weapon = Program.json(officer.post("cases/" + file + "/firearms", "{\"type\":\"PISTOL_SELF_LOADING\",\"make\":\"Norrholt\",\"model\":\"NH-9\",\"calibre\":\"9x19 mm\","
                + "\"mode\":\"INDUSTRIAL\",\"markings\":[{\"kind\":\"SERIAL\",\"component\":\"FRAME\",\"text\":\"K0417BS8\",\"status\":\"READABLE\",\"restoration\":\"BY_EYE\"}]}")).getString("id");
        String id = Program.json(officer.post("cases/" + file + "/requests", "{\"firearm\":\"" + weapon + "\",\"requestedState\":\"XE\"}")).getString("id");
        assertEquals(200, officer.send("PUT", "requests/" + id + "/content", "application/json", "{\"priority\":\"ROUTINE\",\"grounds\":[\"ILL_A_LAW_OF_FINDING_STATE\"],"
                + "\"legalJustification\":\"Firearms Act, section 12\",\"uses\":[\"CRIMINAL_INVESTIGATION\"],\"confidentialityGuaranteed\":true,\"domesticCheck\":true,"
                + "\"domesticResult\":\"Nothing found.\",\"wanted\":[]}").statusCode());
        done(officer.post("requests/" + id + "/proposal", NOTHING));
        done(supervisor.post("requests/" + id + "/approval", NOTHING));
        return done(contact.post("requests/" + id + "/issue", NOTHING));
    }

    private JsonObject released(UUID id) throws IOException, InterruptedException {
        done(supervisor.post("requests/" + id + "/document-approval", NOTHING));
        return done(contact.post("requests/" + id + "/document-release", NOTHING));
    }

    private static JsonObject sent(JsonObject request) {
        return request.getJsonArray("documents").getJsonObject(0);
    }

    private static TracingMessage.ResponseBody response() {
        return new TracingMessage.ResponseBody("FULL", "TRACED_TO_EXPORT", List.of(), null, null, null,
                List.of(new TracingMessage.SupplyChainSegment("EXPORT", "2019-05-14", null, "consignee", "XE", "EX 19/0442", "export register", "2026-06-30")), null, "XD", null,
                List.of(), new TracingMessage.UseRestrictions(true, true, true, null), null, null);
    }

    private static List<JsonObject> threads(Program reader, UUID id) throws IOException, InterruptedException {
        return Program.json(reader.get("requests/" + id + "/threads")).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject done(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Program.json(answer);
    }

    private static void refused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        if (status == 409) {
            assertFalse(Program.json(answer).getJsonObject("details").getString("paragraphs").isBlank(), answer.body());
        }
    }

    private static Set<String> pointers(HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        return Program.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream().map(e -> e.getString("pointer")).collect(Collectors.toSet());
    }
}
