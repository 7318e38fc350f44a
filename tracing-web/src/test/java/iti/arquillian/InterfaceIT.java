package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: how the interface for programs refuses. Every refusal is a problem document (RFC 9457), none shows the inside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class InterfaceIT {

    private static final String RECOVERY = "{\"kind\":\"SEIZED\",\"date\":\"2026-07-15\",\"place\":\"Port Averno\"}";

    @ArquillianResource
    private URL base;

    @Test
    void withoutATokenNothingIsTold() throws IOException, InterruptedException {
        Visitor.signedIn(base, Alvoria.OFFICER);
        Program nobody = new Program(base);
        for (String path : new String[] {"requests", "cases/" + UUID.randomUUID(), "me", "users", "ledger/entries", "board", "states", "documents/" + UUID.randomUUID()}) {
            HttpResponse<String> answer = nobody.get(path);
            problem(401, answer, path);
            assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse(""), path);
        }
        problem(401, nobody.post("cases", RECOVERY), "a new case");
        problem(401, nobody.post("tokens", "{\"login\":\"officer\",\"password\":\"not the password\"}"), "a wrong password");
    }

    @Test
    void aSessionOfThePagesIsNoToken() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        assertEquals(401, visitor.get("/api/v1/requests").statusCode());
    }

    @Test
    void whatARoleDoesNotPermitIsRefused() throws IOException, InterruptedException {
        Program officer = Program.as(base, Alvoria.OFFICER);
        problem(403, officer.get("users"), "people");
        problem(403, officer.get("ledger/entries"), "ledger");
        problem(403, officer.send("POST", "registers/records", "text/csv", "register,serial,maker\n"), "load");
        problem(403, Program.as(base, Alvoria.CUSTODIAN).post("cases", RECOVERY), "a case by the custodian");
    }

    @Test
    @Tag("ITI-15")
    void anotherUnitsCaseIsAsIfItWereNotThere() throws IOException, InterruptedException {
        Program officer = Program.as(base, Alvoria.OFFICER);
        String file = id(officer.post("cases", RECOVERY));
        String weapon = id(officer.post("cases/" + file + "/firearms", "{\"type\":\"PISTOL_SELF_LOADING\",\"make\":\"Norrholt\",\"markings\":[]}"));
        String request = id(officer.post("cases/" + file + "/requests", "{\"firearm\":\"" + weapon + "\"}"));
        assertEquals(200, officer.get("cases/" + file).statusCode());
        Program other = Program.as(base, Alvoria.OTHER_UNIT);
        String none = UUID.randomUUID().toString();
        for (String path : new String[] {"cases/%s", "cases/%s/notes"}) {
            alike(other.get(path.formatted(file)), other.get(path.formatted(none)), path);
        }
        for (String path : new String[] {"requests/%s", "requests/%s/documents", "requests/%s/gaps", "requests/%s/response-draft", "requests/%s/inquiries"}) {
            alike(other.get(path.formatted(request)), other.get(path.formatted(none)), path);
        }
        alike(other.post("cases/" + file + "/notes", "{\"note\":\"x\"}"), other.post("cases/" + none + "/notes", "{\"note\":\"x\"}"), "a note");
        for (String act : new String[] {"proposal", "issue"}) {
            HttpResponse<String> hidden = other.post("requests/" + request + "/" + act, "");
            HttpResponse<String> absent = other.post("requests/" + none + "/" + act, "");
            assertEquals(masked(absent), masked(hidden), act);
            assertEquals(absent.statusCode(), hidden.statusCode(), act);
        }
        assertFalse(other.get("requests").body().contains(request), "the list names another unit's request");
    }

    @Test
    @Tag("ITI-16")
    @Tag("ITI-17")
    void aStepTheTableDoesNotPermitIsToldWithItsParagraph() throws IOException, InterruptedException {
        Program officer = Program.as(base, Alvoria.OFFICER);
        String file = id(officer.post("cases", RECOVERY));
        String weapon = id(officer.post("cases/" + file + "/firearms", "{\"type\":\"PISTOL_SELF_LOADING\",\"make\":\"Norrholt\",\"markings\":[]}"));
        String request = id(officer.post("cases/" + file + "/requests", "{\"firearm\":\"" + weapon + "\"}"));
        JsonObject refused = problem(409, Program.as(base, Alvoria.SUPERVISOR).post("requests/" + request + "/approval", ""), "approval of a draft");
        assertEquals("urn:iti:problem:step-not-permitted", refused.getString("type"));
        assertEquals("DRAFT", refused.getJsonObject("details").getString("status"));
        assertFalse(refused.getJsonObject("details").getString("paragraphs").isBlank());

        JsonObject gaps = problem(422, officer.post("requests/" + request + "/proposal", ""), "a proposal with gaps");
        Set<String> pointers = new TreeSet<>();
        gaps.getJsonArray("errors").getValuesAs(JsonObject.class).forEach(e -> pointers.add(e.getString("pointer")));
        for (String gap : new String[] {"grounds", "legalJustification", "uses", "confidentialityGuaranteed", "circumstances"}) {
            assertTrue(pointers.stream().anyMatch(p -> p.endsWith("/" + gap)), gap + " is not among " + pointers);
        }
    }

    @Test
    void everyWrongValueIsNamedAtOnceAndNotRepeated() throws IOException, InterruptedException {
        Program officer = Program.as(base, Alvoria.OFFICER);
        HttpResponse<String> answer = officer.post("cases", "{\"kind\":\"SEIZED\",\"date\":\"2999-01-01\",\"place\":\"" + "q".repeat(300) + "\",\"weapons\":0}");
        List<String> pointers = problem(422, answer, "values").getJsonArray("errors").getValuesAs(JsonObject.class).stream().map(e -> e.getString("pointer")).sorted().toList();
        assertEquals(List.of("/date", "/place", "/weapons"), pointers);
        assertFalse(answer.body().contains("qqq") || answer.body().contains("2999"), answer.body());
    }

    @Test
    void noBodyWhateverItsFormIsOurFault() throws IOException, InterruptedException {
        Program officer = Program.as(base, Alvoria.OFFICER);
        String file = id(officer.post("cases", RECOVERY));
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (byte[] body : malformed()) {
            for (String path : new String[] {"cases", "cases/" + file + "/firearms", "tokens"}) {
                HttpResponse<String> answer = officer.send("POST", path, "application/json", body);
                count++;
                boolean told = (answer.statusCode() == 400 || answer.statusCode() == 422 || answer.statusCode() == 413)
                        && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json") && !shows(answer.body());
                if (!told) {
                    String text = new String(body, StandardCharsets.UTF_8);
                    wrong.add(path.replace(file, "ID") + " <- " + text.substring(0, Math.min(60, text.length())) + " : " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertTrue(count > 120, count + " bodies");
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void addressesMethodsAndTypesNobodyServes() throws IOException, InterruptedException {
        Program officer = Program.as(base, Alvoria.OFFICER);
        problem(404, officer.get("nothing"), "address");
        problem(404, officer.get("cases/not-a-case"), "no identity");
        problem(404, officer.get("cases/" + UUID.randomUUID()), "unknown identity");
        problem(405, officer.send("DELETE", "cases", "application/json", ""), "method");
        problem(415, officer.send("POST", "cases", "text/plain", RECOVERY), "type");
        problem(415, officer.send("POST", "cases", "application/xml", "<a/>"), "type");
    }

    private static List<byte[]> malformed() {
        List<String> texts = new ArrayList<>(List.of("", " ", "null", "true", "false", "0", "\"text\"", "[]", "[{}]", "[" + RECOVERY + "]", "{", "}", "{]", "{\"kind\"}", "{\"kind\":}",
                "{\"kind\":\"SEIZED\"", "{\"kind\":\"SEIZED\",}", "{kind:\"SEIZED\"}", "{'kind':'SEIZED'}", "{\"kind\":\"SEIZED\"} {}", "{\"kind\":\"SEIZED\"}x", "<kind>SEIZED</kind>",
                "kind=SEIZED", "// comment\n{}", "{\"kind\":\"SEIZED\",\"kind\":\"FOUND\"}", "{\"make\":\"A\",\"make\":\"B\"}", "{\"login\":\"a\",\"login\":\"b\",\"password\":\"c\"}",
                "{\"kind\":\"STOLEN\",\"type\":\"STOLEN\",\"login\":[]}", "{\"kind\":1,\"type\":1,\"login\":1,\"password\":2}", "{\"kind\":{},\"type\":{},\"login\":{}}", "{\"kind\":[\"SEIZED\"],\"type\":[\"X\"],\"login\":[\"a\"]}",
                "{\"kind\":true,\"type\":true,\"login\":true}", "{\"date\":\"tomorrow\",\"yearOfManufacture\":\"x\",\"password\":7}", "{\"date\":20260715,\"make\":20260715,\"password\":20260715}",
                "{\"date\":\"2026-02-30\",\"yearOfManufacture\":\"2026-02-30\",\"password\":{}}", "{\"weapons\":1e400,\"yearOfManufacture\":1e400,\"password\":1e400}", "{\"weapons\":99999999999999999999,\"yearOfManufacture\":99999999999999999999,\"login\":9e99}",
                "{\"weapons\":1.5,\"yearOfManufacture\":1.5,\"login\":1.5}", "{\"weapons\":\"1\",\"yearOfManufacture\":\"2014\",\"login\":0}", "{\"weapons\":NaN,\"yearOfManufacture\":NaN,\"login\":NaN}", "{\"weapons\":-0x1,\"login\":0x1}",
                "{\"markings\":{},\"weapons\":[],\"login\":[[]]}", "{\"markings\":[1],\"place\":[1],\"login\":[1]}", "{\"markings\":[null],\"place\":{\"a\":1},\"login\":{\"a\":1}}", "{\"surprise\":1}", "{\"__proto__\":{\"a\":1}}",
                "{\"place\":\"\\ud800\",\"make\":\"\\ud800\",\"login\":\"\\ud800\"}x", "{\"place\":\"\u0000\",\"make\":\"\u0000\",\"login\":\"\u0000\"}", "{\"place\":\"line\nbreak\",\"make\":\"line\nbreak\",\"login\":\"line\nbreak\"}"));
        texts.add("{\"weapons\":1e9999999999,\"yearOfManufacture\":1e9999999999,\"login\":1e9999999999}");
        texts.add("{\"weapons\":1e999999999,\"yearOfManufacture\":1e999999999,\"login\":1e999999999}");
        texts.add("[".repeat(5000));
        texts.add("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
        texts.add("{\"weapons\":" + "9".repeat(5000) + ",\"yearOfManufacture\":" + "9".repeat(5000) + ",\"login\":" + "9".repeat(5000) + "}");
        List<byte[]> bodies = new ArrayList<>(texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList());
        bodies.add(new byte[] {'{', '"', 'p', 'l', 'a', 'c', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0});
        bodies.add(new byte[] {0, 0, 0, 0});
        bodies.add(new byte[] {'{', '"', 'k', 'i', 'n', 'd', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'});
        return bodies;
    }

    private static JsonObject problem(int status, HttpResponse<String> answer, String what) {
        assertEquals(status, answer.statusCode(), what + ": " + answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""), what);
        assertFalse(shows(answer.body()), what + ": " + answer.body());
        JsonObject problem = Program.json(answer);
        assertEquals(status, problem.getInt("status"), what);
        for (String member : new String[] {"type", "instance"}) {
            assertEquals(JsonValue.ValueType.STRING, problem.get(member).getValueType(), what + " " + member);
        }
        return problem;
    }

    private static boolean shows(String body) {
        return List.of("Exception", "\tat ", "java.", "jakarta.", "Payara", "jersey", "yasson", "parsson", "org.eclipse", "SQL").stream().anyMatch(body::contains);
    }

    private static void alike(HttpResponse<String> hidden, HttpResponse<String> absent, String what) {
        problem(404, hidden, what);
        problem(404, absent, what);
        assertEquals(masked(absent), masked(hidden), what);
        assertEquals(absent.headers().map().keySet(), hidden.headers().map().keySet(), what);
    }

    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:N");
    }

    private static String id(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 201, answer.body());
        return Program.json(answer).getString("id");
    }
}
