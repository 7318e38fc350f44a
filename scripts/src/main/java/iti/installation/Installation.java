package iti.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One installation: a server process on its own data directory. Start it, wait until it is ready, stop it or end it without warning,
 * start it again. Not for use by several threads.
 */
public final class Installation implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration PROBE = Duration.ofMillis(150);

    /** Many threads on many arenas of the C library would hold memory that nobody uses. */
    private static final String FEW_ARENAS = "2";

    private final Settings settings;
    private final Server server;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;
    private long startedNanos;

    public Installation(Settings settings, Server server) {
        this.settings = settings;
        this.server = server;
    }

    public Settings settings() {
        return settings;
    }

    /** Starts the process and returns at once. */
    public void start() throws IOException, GeneralSecurityException {
        if (isAlive()) {
            throw new CouldNotStart(settings.name() + " is running already.");
        }
        Optional<ProcessHandle> other = RunningServer.of(settings.data());
        if (other.isPresent()) {
            throw new CouldNotStart("Another server, process " + other.get().pid() + ", is running on " + settings.data() + ".");
        }
        for (int port : List.of(settings.port(), settings.exchangePort())) {
            if (!FreePort.isFree(settings.address(), port)) {
                throw new CouldNotStart("Port " + port + " of " + settings.address() + " is in use by another program; choose another.");
            }
        }
        List<String> command = new LaunchFiles(settings, server).write();
        emptyTemporaryFiles();
        Files.writeString(settings.log(), ServerLog.START + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ProcessBuilder builder = new ProcessBuilder(command).directory(settings.data().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        environment(builder.environment());
        startedNanos = System.nanoTime();
        process = builder.start();
        process.getOutputStream().close();
        RunningServer.write(settings.data(), process.toHandle());
    }

    /**
     * Waits until the application answers that it is ready. A failed deployment leaves a server that says so in its log and never
     * becomes ready, so the log is not what is waited for.
     *
     * @return time since {@link #start()}
     * @throws CouldNotStart when the process ends, the deployment fails or the time is over
     */
    public Duration awaitReady(Duration limit) throws IOException, InterruptedException {
        while (true) {
            Duration since = Duration.ofNanos(System.nanoTime() - startedNanos);
            if (isReady()) {
                return since;
            }
            if (!isAlive()) {
                throw new CouldNotStart(settings.name() + " ended while starting. " + lastWords());
            }
            if (ServerLog.saysReady(currentLog()) && !isReadyAfter(Duration.ofSeconds(3))) {
                throw new CouldNotStart(settings.name() + ": the application could not be deployed. " + lastWords());
            }
            if (since.compareTo(limit) > 0) {
                throw new CouldNotStart(settings.name() + " was not ready after " + limit.toSeconds() + " s. " + lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(PROBE.toMillis());
        }
    }

    /** Whether the application answers now that it can work. */
    public boolean isReady() throws InterruptedException {
        URI address = URI.create("http://" + loopbackOr(settings.address()) + ":" + settings.port() + "/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Done when the process has ended, for whatever reason. */
    public CompletableFuture<?> ended() {
        return process.onExit();
    }

    /** Asks the process to end, waits, and forces it after 20 seconds. */
    public void stop() throws InterruptedException, IOException {
        if (isAlive()) {
            process.destroy();
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        RunningServer.forget(settings.data());
        emptyTemporaryFiles();
    }

    /** Ends the process at once, without any chance to tidy up, as a power cut of the program would. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Memory of the process that lies in RAM (RSS), bytes. */
    public long memory() throws IOException {
        return processorAndMemory().memoryBytes();
    }

    /** What the process has used so far. */
    public ProcessUse processorAndMemory() throws IOException {
        return ProcessUse.of(process.pid());
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReadyAfter(Duration wait) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        return isReady();
    }

    private void environment(Map<String, String> environment) {
        environment.putIfAbsent("MALLOC_ARENA_MAX", FEW_ARENAS);
        if (!settings.database().user().isEmpty()) {
            environment.put("TRACING_DB_USER", settings.database().user());
            environment.put("TRACING_DB_PASSWORD", settings.database().password());
        }
    }

    private String currentLog() throws IOException {
        return ServerLog.sinceStart(settings.log());
    }

    private String lastWords() throws IOException {
        String found = ServerLog.reason(currentLog());
        return (found.isEmpty() ? "" : "It said: " + found + " ") + "Log: " + settings.log();
    }

    /** The server unpacks itself here at each start; what an ended process left is of no use. */
    private void emptyTemporaryFiles() throws IOException {
        Path tmp = settings.run().resolve("tmp");
        if (Files.isDirectory(tmp)) {
            try (Stream<Path> files = Files.walk(tmp)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.createDirectories(tmp);
    }

    private static String loopbackOr(String address) {
        return address.equals("0.0.0.0") ? Settings.LOOPBACK : address;
    }
}
