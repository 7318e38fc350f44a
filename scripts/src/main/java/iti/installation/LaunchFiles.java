package iti.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files a server process is started from: {@code run/java.args} (whole command, so that no password shows in a process list) and
 * {@code run/preboot.txt} (server options: the shared ones, then addresses and the request for client certificates).
 */
final class LaunchFiles {

    /** Forward secrecy and authenticated encryption only. */
    private static final String CIPHER_SUITES = String.join(",", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private final Settings settings;
    private final Server server;

    LaunchFiles(Settings settings, Server server) {
        this.settings = settings;
        this.server = server;
    }

    /** Writes the files, making the TLS identity at the first start, and returns the command. */
    List<String> write() throws IOException, GeneralSecurityException {
        PrivateFiles.directory(settings.data());
        Files.createDirectories(settings.log().getParent());
        Path run = PrivateFiles.directory(settings.run());
        TlsIdentity identity = TlsIdentity.in(settings.keys(), settings.name(), List.of(settings.host()), Clock.systemUTC());
        PrivateFiles.write(run.resolve("preboot.txt"), preboot().getBytes(StandardCharsets.UTF_8));
        String arguments = arguments(identity).stream().map(LaunchFiles::quoted).collect(Collectors.joining("\n", "", "\n"));
        PrivateFiles.write(run.resolve("java.args"), arguments.getBytes(StandardCharsets.UTF_8));
        return List.of(server.java().toString(), "@" + run.resolve("java.args"));
    }

    private List<String> arguments(TlsIdentity identity) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "-Xmx" + settings.heapMegabytes() + "m", "-Xss512k", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=96m", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + settings.run().resolve("tmp"),
                "-Djavax.net.ssl.keyStore=" + identity.keyStore(), "-Djavax.net.ssl.keyStorePassword=" + identity.secret(),
                "-Djavax.net.ssl.trustStore=" + identity.trustStore(), "-Djavax.net.ssl.trustStorePassword=" + identity.secret(),
                "-Djdk.tls.server.cipherSuites=" + CIPHER_SUITES,
                "-Dtracing.data=" + settings.data(), "-Dtracing.db.url=" + settings.database().url(),
                "-Dtracing.public.url=" + settings.url(), "-Dtracing.exchange.url=" + settings.exchangeUrl()));
        if (settings.quickStart()) {
            all.add("-XX:TieredStopAtLevel=1");
        }
        for (Map.Entry<String, String> property : settings.properties().entrySet()) {
            all.add("-D" + property.getKey() + "=" + property.getValue());
        }
        all.addAll(List.of("-jar", server.payara().toString(), "--nohazelcast", "--disablephonehome", "--contextroot", "/",
                "--port", Integer.toString(settings.port()), "--sslport", Integer.toString(settings.exchangePort()), "--sslcert", TlsIdentity.ALIAS,
                "--prebootcommandfile", settings.run().resolve("preboot.txt").toString(), "--deploy", server.application().toString()));
        return all;
    }

    /**
     * The line speaks TLS 1.2: with TLS 1.3 this server's connector sometimes (about 1 call in 500, with callers at once) writes the records after the
     * handshake out of order, and the caller finds a record that it cannot decrypt.
     */
    private String preboot() throws IOException {
        String network = "set configs.config.server-config.network-config.";
        String shared = Files.isRegularFile(server.options()) ? Files.readString(server.options()).strip() + "\n" : "";
        return shared
                + network + "network-listeners.network-listener.http-listener.address=" + settings.address() + "\n"
                + network + "network-listeners.network-listener.https-listener.address=" + settings.address() + "\n"
                + network + "protocols.protocol.https-listener.ssl.client-auth=want\n"
                + network + "protocols.protocol.https-listener.ssl.tls13-enabled=false\n";
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
