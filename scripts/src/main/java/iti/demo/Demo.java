package iti.demo;

import iti.installation.Installation;
import iti.installation.Programs;
import iti.installation.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
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

    @Option(names = "--check", description = "Carries one trace through both States by itself, and ends.")
    private boolean check;
    @Option(names = "--data", description = "Keeps the files of both in this directory.")
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
        try {
            return show(states, new Steps(out), directory);
        } catch (Steps.Failed e) {
            out.println();
            out.println(e.getMessage());
            return Programs.BAD;
        }
    }

    private Path directory() throws IOException {
        if (data != null) {
            return Files.createDirectories(data.toAbsolutePath().normalize());
        }
        Path temporary = Files.createTempDirectory("tracing-demo-");
        Programs.atEnd(() -> remove(temporary));
        return temporary;
    }

    private int show(TwoStates states, Steps steps, Path directory) throws IOException, InterruptedException {
        steps.step("Alvoria (XA) and Brenmark (XB) are started", () -> {
            states.start();
            return states;
        });
        if (check) {
            steps.step("Both are stopped", () -> {
                states.stop();
                return states;
            });
            out.println();
            out.println(String.format(Locale.ROOT, "%d steps, %.1f s, all good.", steps.count(), steps.total().toMillis() / 1000.0));
            return CommandLine.ExitCode.OK;
        }
        out.println();
        for (Installation installation : states.both()) {
            out.println("  " + installation.settings().name() + "  " + installation.settings().url());
        }
        out.println("  Files: " + directory);
        out.println();
        out.println("Press Ctrl-C to stop both.");
        CompletableFuture.anyOf(states.alvoria().ended(), states.brenmark().ended()).join();
        return Programs.isStopping() ? CommandLine.ExitCode.OK : Programs.BAD;
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
