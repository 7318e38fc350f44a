package iti.demo;

import iti.demo.data.FictionalRegisters;
import iti.installation.Programs;
import iti.installation.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/demo}: two States on one machine, by hand or by itself. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Starts two fictional States that trace a weapon between them.")
public final class Demo implements Callable<Integer> {

    @Option(names = "--check", description = "Carries a trace through both States by itself, by line and by hand, and ends.")
    private boolean check;
    @Option(names = "--data", description = "Keeps the files of both in this directory, which must be empty or absent.")
    private Path data;
    @Option(names = "--weapons", defaultValue = "20000", description = "Registered firearms per State.")
    private int weapons;
    @Option(names = "--seed", defaultValue = "17", description = "Seed of the fictional records.")
    private long seed;

    private final PrintStream out;

    Demo(PrintStream out) {
        this.out = out;
    }

    /** Exit code: 0 good, 1 a step failed, 2 could not run. */
    public static void main(String[] arguments) {
        Programs.main(new CommandLine(new Demo(System.out)), arguments);
    }

    @Override
    public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
        Path directory = directory();
        TwoStates states = TwoStates.in(directory, Server.built(Programs.project()));
        Steps steps = new Steps(out);
        try {
            TwoCentres centres = begin(states, steps);
            if (check) {
                new Check(centres, steps, directory).run();
                steps.step("Both are stopped", () -> {
                    states.stop();
                    return states;
                });
                out.println();
                out.println(String.format(Locale.ROOT, "%d steps, %.1f s, all good.", steps.count(), steps.total().toMillis() / 1000.0));
                return CommandLine.ExitCode.OK;
            }
            return stay(centres, steps, directory);
        } catch (Steps.Failed e) {
            out.println();
            out.println(e.getMessage());
            return Programs.BAD;
        }
    }

    private Path directory() throws IOException {
        if (data == null) {
            Path temporary = Files.createTempDirectory("tracing-demo-");
            Programs.atEnd(() -> remove(temporary));
            return temporary;
        }
        Path directory = Files.createDirectories(data.toAbsolutePath().normalize());
        try (Stream<Path> files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new IOException(directory + " is not empty; the demonstration begins anew each time.");
            }
        }
        return directory;
    }

    private TwoCentres begin(TwoStates states, Steps steps) throws IOException, InterruptedException {
        CompletableFuture<FictionalRegisters> registers =
                CompletableFuture.supplyAsync(() -> new FictionalRegisters(List.of("XA", "XB"), weapons, seed));
        steps.step("Alvoria (XA) and Brenmark (XB) are started", () -> {
            states.start();
            return states;
        });
        TwoCentres centres = steps.step("The first page of each is served", () -> {
            TwoCentres both = TwoCentres.of(states);
            for (TracingCentre centre : both.both()) {
                demandPage(centre);
            }
            return both;
        });
        out.println(String.format(Locale.ROOT, "     First page %.1f s after the command was given.",
                Duration.between(ProcessHandle.current().info().startInstant().orElseThrow(), Instant.now()).toMillis() / 1000.0));
        steps.step("Both are set up, everybody is added and signs in", () -> {
            centres.setUp();
            return centres;
        });
        steps.step("Each enters the other and four States without a line into its directory", () -> {
            centres.meet();
            return centres;
        });
        steps.step("Both load the records of " + weapons + " firearms", () -> {
            centres.load(registers.get());
            return centres;
        });
        return centres;
    }

    private int stay(TwoCentres centres, Steps steps, Path directory) throws IOException, InterruptedException {
        steps.step("An answered trace, an urgent request and a draft are on the desks", () -> {
            new Life(centres).begin();
            return centres;
        });
        for (TracingCentre centre : centres.both()) {
            out.println();
            out.println("  " + centre.name() + " (" + centre.code() + ")   " + centre.installation().settings().url());
            for (Person person : centre.people()) {
                out.println(String.format("    %-20s %-18s %-12s %s", person.role().toLowerCase(Locale.ROOT).replace('_', ' '), person.name(), person.login(),
                        centre.passwordOf(person)));
            }
        }
        out.println();
        out.println("  Files: " + directory);
        out.println("Press Ctrl-C to stop both.");
        CompletableFuture.anyOf(centres.both().stream().map(c -> c.installation().ended()).toArray(CompletableFuture[]::new)).join();
        return Programs.isStopping() ? CommandLine.ExitCode.OK : Programs.BAD;
    }

    private static void demandPage(TracingCentre centre) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpResponse<String> page = browser.send(HttpRequest.newBuilder(centre.installation().settings().url()).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200 || !page.body().contains("</html>")) {
            throw new IOException(centre.name() + " answered its first page with " + page.statusCode() + ".");
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
