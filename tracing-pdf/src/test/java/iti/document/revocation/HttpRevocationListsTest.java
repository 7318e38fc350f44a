package iti.document.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import iti.document.Station;
import iti.document.keys.InstallationKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revocation lists over real HTTP: what is not a list of the authority, whole and in time, is none. */
class HttpRevocationListsTest {

    private static final InstallationKeys KEYS = new Station().of("XA");
    private static final InstallationKeys OTHER = new Station().of("XA");
    private static final byte[] LIST = KEYS.revocationList(KEYS.root(), List.of());
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        at("/list", e -> answer(e, 200, LIST));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void at(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private HttpRevocationLists lists(String... paths) {
        return new HttpRevocationLists(Arrays.stream(paths).map(this::address).toList(), PATIENCE);
    }

    private void refused(HttpHandler handler, String why) {
        at("/bad", handler);
        String message = assertThrows(NoEvidence.class, () -> lists("/bad").of(KEYS.root())).getMessage();
        assertTrue(message.startsWith("The revocation list at " + address("/bad")) || message.startsWith("What is at " + address("/bad")), message);
        assertTrue(message.endsWith(why), message);
    }

    @Test
    void aListIsFetchedOnce() throws NoEvidence {
        HttpRevocationLists lists = lists("/list");
        X509CRL list = lists.of(KEYS.root()).orElseThrow();
        assertEquals(KEYS.root().getSubjectX500Principal(), list.getIssuerX500Principal());
        assertEquals(list, lists.of(KEYS.root()).orElseThrow());
        assertEquals(1, asked.get());
    }

    @Test
    void alsoInPem() throws NoEvidence {
        byte[] pem = ("-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(LIST) + "\n-----END X509 CRL-----\n").getBytes(StandardCharsets.US_ASCII);
        at("/pem", e -> answer(e, 200, pem));
        assertTrue(lists("/pem").of(KEYS.root()).isPresent());
    }

    @Test
    void aListOfAnotherAuthorityIsNotTaken() throws NoEvidence {
        assertEquals(Optional.empty(), lists("/list").of(new Station().of("XB").root()));
        assertEquals(Optional.empty(), lists("/list").of(OTHER.root()), "the same name, another key");
        assertEquals(Optional.empty(), lists().of(KEYS.root()));
    }

    @Test
    void oneThatGivesNothingKeepsNoOtherFromBeingAsked() throws NoEvidence {
        at("/down", e -> answer(e, 503, new byte[0]));
        assertTrue(lists("/down", "/list").of(KEYS.root()).isPresent());
        assertThrows(NoEvidence.class, () -> lists("/down", "/list").of(OTHER.root()), "it may be at the address that gave nothing");
    }

    @Test
    void aServiceThatIsDown() {
        HttpRevocationLists lists = lists("/list");
        server.stop(0);
        assertEquals("The revocation list at " + address("/list") + " cannot be had: the service cannot be reached.",
                assertThrows(NoEvidence.class, () -> lists.of(KEYS.root())).getMessage());
    }

    @Test
    void anErrorIsNoList() {
        refused(e -> answer(e, 503, LIST), "the service answered with HTTP status 503.");
    }

    @Test
    void aRedirectIsNotFollowed() {
        refused(e -> {
            e.getResponseHeaders().set("Location", address("/list").toString());
            answer(e, 302, new byte[0]);
        }, "the service answered with HTTP status 302.");
        assertEquals(1, asked.get());
    }

    @Test
    void anotherContentIsNoList() {
        refused(e -> answer(e, 200, "<!doctype html><title>Welcome</title>".getBytes(StandardCharsets.UTF_8)), "is no revocation list.");
    }

    @Test
    void anEmptyAnswerIsNoList() {
        refused(e -> answer(e, 200, new byte[0]), "is no revocation list.");
    }

    /** It is given up after four megabytes and not read for ever. */
    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        refused(e -> {
            e.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            for (int sent = 0; sent < 256 * 1024 * 1024; sent += part.length) {
                e.getResponseBody().write(part);
            }
        }, "the service answered with more than 4194304 bytes.");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedFor() {
        refused(e -> sleep(5000), "the service did not answer to the end within 300 milliseconds.");
    }

    /** The answer begins at once and then drips: the time counts to its last byte. */
    @Test
    void anAnswerThatDripsIsNotWaitedFor() {
        long begun = System.nanoTime();
        refused(e -> {
            e.sendResponseHeaders(200, LIST.length);
            OutputStream out = e.getResponseBody();
            for (byte b : LIST) {
                out.write(b);
                out.flush();
                sleep(50);
            }
        }, "the service did not answer to the end within 300 milliseconds.");
        assertTrue(System.nanoTime() - begun < 3_000_000_000L);
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyHttpAddresses() {
        assertEquals("tracing.revocation.urls: an address must begin with http:// or https://, not file:/etc/passwd.",
                assertThrows(IllegalArgumentException.class, () -> new HttpRevocationLists(List.of(URI.create("file:/etc/passwd")))).getMessage());
    }
}
