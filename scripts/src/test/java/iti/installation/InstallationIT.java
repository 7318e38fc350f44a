package iti.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server process with a probe in place of the application: who is seen on the wire, which ports are open, what a failed start says. */
class InstallationIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    static Path dir;

    private static Installation installation;
    private static TlsIdentity own;
    private static TlsIdentity partner;
    private static TlsIdentity stranger;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        Settings settings = Settings.of(dir.resolve("xb"), "XB").withQuickStart();
        own = TlsIdentity.in(settings.keys(), "XB", List.of(), Clock.systemUTC());
        partner = TlsIdentity.in(dir.resolve("xa-keys"), "XA", List.of(), Clock.systemUTC());
        stranger = TlsIdentity.in(dir.resolve("xc-keys"), "XC", List.of(), Clock.systemUTC());
        own.trust("XA", partner.certificateFile());
        partner.trust("XB", own.certificateFile());
        stranger.trust("XB", own.certificateFile());
        installation = new Installation(settings, server(probe("probe.war", "iti/installation/WhoCallsServlet.class")));
        installation.start();
        installation.awaitReady(LIMIT);
    }

    @AfterAll
    static void stop() throws IOException {
        installation.close();
        assertFalse(installation.isAlive());
    }

    @Test
    void enrolledPartnerIsSeenByItsCertificate() throws Exception {
        assertEquals("CN=XA exchange,O=Tracing centre XA", who(partner, true));
    }

    @Test
    void callerWithoutCertificateIsAnonymousOnTheSamePort() throws Exception {
        assertEquals("anonymous", who(partner, false));
    }

    @Test
    void certificateThatIsNotEnrolledIsNotSeen() throws Exception {
        assertEquals("anonymous", who(stranger, true));
    }

    @Test
    void certificateInAPartnersNameWithAnotherKeyIsRefused() throws Exception {
        TlsIdentity impostor = TlsIdentity.in(dir.resolve("impostor-keys"), "XA", List.of(), Clock.systemUTC());
        impostor.trust("XB", own.certificateFile());
        assertThrows(IOException.class, () -> who(impostor, true));
        assertEquals("anonymous", who(impostor, false));
    }

    @Test
    void manyCallersAtOnceAreAllServed() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Callable<String>> calls = IntStream.range(0, 600).mapToObj(n -> (Callable<String>) () -> who(partner, true)).toList();
        for (Future<String> answer : callers.invokeAll(calls)) {
            assertEquals("CN=XA exchange,O=Tracing centre XA", answer.get());
        }
        callers.shutdown();
    }

    @Test
    void lineHasForwardSecrecy() throws Exception {
        try (SSLSocket socket = (SSLSocket) context(partner, true).getSocketFactory().createSocket("127.0.0.1", installation.settings().exchangePort())) {
            assertEquals("TLSv1.2", socket.getSession().getProtocol());
            assertTrue(socket.getSession().getCipherSuite().startsWith("TLS_ECDHE_ECDSA_WITH_AES_256_GCM"), socket.getSession().getCipherSuite());
        }
    }

    @Test
    void onlyTheTwoPortsOnLoopbackAreOpen() throws Exception {
        Process ss = new ProcessBuilder("ss", "-ltnpH").redirectErrorStream(true).start();
        String all = new String(ss.getInputStream().readAllBytes());
        long pid = Long.parseLong(Files.readString(installation.settings().data().resolve("run/server.pid")).split(" ")[0]);
        Set<String> open = new TreeSet<>();
        all.lines().filter(l -> l.contains("pid=" + pid + ",")).forEach(l -> open.add(l.split("\\s+")[3].replace("[::ffff:127.0.0.1]", "127.0.0.1")));
        assertEquals(new TreeSet<>(Set.of("127.0.0.1:" + installation.settings().port(), "127.0.0.1:" + installation.settings().exchangePort())), open);
    }

    @Test
    void noPasswordShowsInTheProcessList() throws Exception {
        long pid = Long.parseLong(Files.readString(installation.settings().data().resolve("run/server.pid")).split(" ")[0]);
        String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        assertFalse(command.contains(own.secret()), command);
    }

    @Test
    void memoryIsRead() throws Exception {
        assertTrue(installation.memory() > 50_000_000L);
    }

    @Test
    void secondServerOnTheSameDataIsRefused() {
        Settings same = installation.settings().withPorts(FreePort.find(), FreePort.find());
        Installation second = new Installation(same, new Server(Path.of("java"), Path.of("none"), Path.of("none"), Path.of("none")));
        assertTrue(assertThrows(CouldNotStart.class, second::start).getMessage().contains("is running on"));
    }

    @Test
    void failedDeploymentIsToldAndNotWaitedFor() throws Exception {
        Path broken = dir.resolve("broken.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("<web-app".getBytes());
        }
        try (Installation failing = new Installation(Settings.of(dir.resolve("broken"), "XD").withQuickStart(), server(broken))) {
            failing.start();
            assertTrue(assertThrows(CouldNotStart.class, () -> failing.awaitReady(LIMIT)).getMessage().contains("could not be deployed"));
        }
    }

    private static Server server(Path application) throws IOException {
        Server built = Server.built(Path.of("..").toAbsolutePath().normalize());
        return new Server(built.java(), built.payara(), application, Path.of("none"));
    }

    private static Path probe(String name, String type) throws IOException {
        Path war = dir.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war)); InputStream code = InstallationIT.class.getClassLoader().getResourceAsStream(type)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + type));
            zip.write(code.readAllBytes());
        }
        return war;
    }

    private static SSLContext context(TlsIdentity caller, boolean showCertificate) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        char[] secret = caller.secret().toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(KeyStore.getInstance(caller.keyStore().toFile(), secret), secret);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(KeyStore.getInstance(caller.trustStore().toFile(), secret));
        context.init(showCertificate ? keys.getKeyManagers() : new KeyManager[0], trust.getTrustManagers(), null);
        return context;
    }

    private static String who(TlsIdentity caller, boolean showCertificate) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(context(caller, showCertificate)).build();
        URI address = URI.create("https://127.0.0.1:" + installation.settings().exchangePort() + "/who");
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
