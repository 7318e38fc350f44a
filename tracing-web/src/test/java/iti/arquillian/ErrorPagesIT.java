package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: errors are our own pages, with a number to quote and nothing about the inside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ErrorPagesIT {

    @ArquillianResource
    private URL base;

    @Test
    void nothingThere() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        for (String path : new String[] {"/no-such-page", "/cases/" + UUID.randomUUID(), "/cases/not-a-case", "/requests/" + UUID.randomUUID() + "/check",
            "/documents/" + UUID.randomUUID(), "/assets/none.css", "/cases/%00", "/cases/" + "x".repeat(3000)}) {
            HttpResponse<String> answer = visitor.get(path);
            assertTrue(answer.statusCode() == 404 || path.contains("%00") && answer.statusCode() == 400, path + " answered " + answer.statusCode());
            if (answer.statusCode() == 404) {
                own(answer, path);
            }
        }
    }

    @Test
    void wrongMethod() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "PROPFIND"}) {
            HttpResponse<String> answer = visitor.exchange(visitor.to("/traces/new").method(method, HttpRequest.BodyPublishers.noBody()));
            assertTrue(answer.statusCode() == 405 || answer.statusCode() == 403, method + " answered " + answer.statusCode());
            own(answer, method);
        }
        HttpResponse<String> reading = visitor.get("/cases/" + UUID.randomUUID() + "/notes");
        assertEquals(405, reading.statusCode());
        own(reading, "GET of a form that is only sent");
    }

    @Test
    void tooLarge() throws IOException, InterruptedException {
        String answer = raw("POST /sign-in HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1100000\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer.lines().findFirst().orElse("nothing"));
        assertTrue(answer.contains("<main id=\"main\">"));
        assertNoInside(answer, "413");
    }

    @Test
    void withoutLength() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(base);
        HttpRequest.Builder chunked = visitor.to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream("login=a".getBytes(StandardCharsets.US_ASCII))));
        assertEquals(411, visitor.exchange(chunked).statusCode());
    }

    @Test
    void formsThatNoPageReads() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        for (String type : new String[] {"text/plain", "application/json", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x", "no type at all"}) {
            HttpResponse<String> answer = visitor.exchange(visitor.to("/traces/new").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, type + " answered " + answer.statusCode());
            own(answer, type);
        }
    }

    @Test
    void badValuesAreToldAtTheirFieldsAndKept() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        HttpResponse<String> answer = visitor.send("/traces/new", "/traces/new", "recovery.kind", "STOLEN", "recovery.date", "32 July", "recovery.weapons", "many",
                "recovery.place", "Port <Averno> " + "x".repeat(300), "version", "1e9");
        assertEquals(422, answer.statusCode());
        for (String field : new String[] {"kind", "date", "weapons", "place"}) {
            assertTrue(answer.body().contains("href=\"#f-recovery-" + field + "\""), field);
        }
        assertTrue(answer.body().contains("Port &lt;Averno&gt;"), "what was typed is kept, escaped");
        assertTrue(answer.body().contains("32 July"));
    }

    @Test
    void brokenRequestsAreNotAnsweredWithAnInside() throws IOException {
        for (String request : new String[] {"GET /%zz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "NONSENSE / HTTP/9.9\r\nConnection: close\r\n\r\n", "TRACE / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", "GET //metrics HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", "GET /cases/%ff%fe HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\nConnection: close\r\n\r\n"}) {
            String answer = raw(request);
            String what = request.substring(0, Math.min(40, request.length())) + " -> " + answer.lines().findFirst().orElse("nothing");
            assertFalse(answer.contains(" 500 "), what);
            assertNoInside(answer, what);
        }
    }

    private static void own(HttpResponse<String> answer, String what) {
        assertTrue(answer.body().matches("(?s).*E-[0-9A-Z]{4}-[0-9A-Z]{4}.*"), what + ": no number to quote in " + answer.body());
        assertTrue(answer.body().contains("<main id=\"main\">"), what);
        assertNoInside(answer.body(), what);
    }

    private static void assertNoInside(String body, String what) {
        for (String inside : new String[] {"Exception", "\tat ", "java.", "Payara", "GlassFish", "Grizzly", "Tomcat", "Jersey"}) {
            assertFalse(body.contains(inside), what + " shows " + inside);
        }
    }

    /** Sends bytes as they are and reads until a page or the connection ends. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[8192];
            for (int size = socket.getInputStream().read(part); size >= 0; size = socket.getInputStream().read(part)) {
                answer.append(new String(part, 0, size, StandardCharsets.ISO_8859_1));
                if (answer.indexOf("</html>") >= 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
