package iti.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/run}: one installation for real use, in front until Ctrl-C. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Starts one installation for real use and stays until Ctrl-C.")
public final class Run implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Option(names = "--data", defaultValue = "${env:TRACING_DATA:-data}", description = "Directory of everything it keeps.")
    private Path data;
    @Option(names = "--port", defaultValue = "${env:TRACING_PORT:-8080}", description = "HTTP port of pages and API.")
    private int port;
    @Option(names = "--exchange-port", defaultValue = "${env:TRACING_EXCHANGE_PORT:-8443}", description = "HTTPS port for partners.")
    private int exchangePort;
    @Option(names = "--address", defaultValue = "${env:TRACING_ADDRESS:-127.0.0.1}", description = "Network address of both ports.")
    private String address;
    @Option(names = "--host", defaultValue = "${env:TRACING_HOST:-127.0.0.1}", description = "Name under which partners reach it.")
    private String host;
    @Option(names = "--public-url", defaultValue = "${env:TRACING_PUBLIC_URL}", description = "Address people use.")
    private String publicUrl;
    @Option(names = "--exchange-url", defaultValue = "${env:TRACING_EXCHANGE_URL}", description = "Address partners deliver to.")
    private String exchangeUrl;
    @Option(names = "--db-url", defaultValue = "${env:TRACING_DB_URL}", description = "JDBC address; default: embedded file database.")
    private String databaseUrl;
    @Option(names = "--db-user", defaultValue = "${env:TRACING_DB_USER}", description = "Database user; password from TRACING_DB_PASSWORD.")
    private String databaseUser;
    @Option(names = "--heap", defaultValue = "${env:TRACING_HEAP:-272}", description = "Largest Java heap, MB.")
    private int heap;

    private final PrintStream out;

    Run(PrintStream out) {
        this.out = out;
    }

    /** Exit code: 0 stopped on request, 1 the server ended by itself, 2 could not run. */
    public static void main(String[] arguments) {
        Programs.main(new CommandLine(new Run(System.out)), arguments);
    }

    @Override
    public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
        Installation installation = new Installation(settings(), Server.built(Programs.project()));
        Programs.atEnd(installation::close);
        out.println("Starting on " + data.toAbsolutePath().normalize() + " ...");
        installation.start();
        Duration time = installation.awaitReady(LIMIT);
        out.printf("Ready after %.1f s.%n", time.toMillis() / 1000.0);
        out.println("  Pages and API   " + (publicUrl == null ? installation.settings().url() : publicUrl));
        out.println("  For partners    " + (exchangeUrl == null ? installation.settings().exchangeUrl() : exchangeUrl));
        out.println("  Its certificate " + data.resolve("keys/tls.crt") + " (hand it to partners; theirs go to keys/partners)");
        Path code = data.resolve("setup-code");
        if (Files.isRegularFile(code)) {
            out.println();
            out.println("It is not set up yet. Open the address in a browser and enter this one-time code:");
            out.println("  Setup code      " + Files.readString(code).strip());
        }
        out.println();
        out.println("Press Ctrl-C to stop.");
        installation.ended().join();
        if (Programs.isStopping()) {
            return CommandLine.ExitCode.OK;
        }
        out.println("The server ended by itself. Its log: " + data.resolve("log/server.log"));
        return Programs.BAD;
    }

    private Settings settings() {
        Settings settings = Settings.of(data, "tracing").withPorts(port, exchangePort).withAddress(address, host).withHeap(heap);
        if (databaseUrl != null) {
            String password = System.getenv().getOrDefault("TRACING_DB_PASSWORD", "");
            settings = settings.withDatabase(new Database(databaseUrl, databaseUser == null ? "" : databaseUser, password));
        }
        if (publicUrl != null) {
            settings = settings.with("tracing.public.url", publicUrl);
        }
        return exchangeUrl == null ? settings : settings.with("tracing.exchange.url", exchangeUrl);
    }
}
