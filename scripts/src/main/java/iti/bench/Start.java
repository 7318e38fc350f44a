package iti.bench;

import iti.installation.Installation;
import iti.installation.ProcessUse;
import iti.installation.Programs;
import iti.installation.Server;
import iti.installation.Settings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** {@code start}: time and memory of one installation, as it is run for real use, beside the same as it is run for demonstrations. */
final class Start implements Benchmark {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final double MEGABYTE = 1024 * 1024;
    private static final Load WORK = new Load(5, Duration.ofSeconds(5));

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "seconds until an installation is ready, and its memory after it has answered for a while";
    }

    @Override
    public void run(Terms terms, Consumer<Figure> figures) throws IOException, InterruptedException, GeneralSecurityException {
        Path directory = TemporaryDirectory.make();
        Measured quick = measure(Settings.of(directory.resolve("quick"), "XQ").withQuickStart());
        Measured real = measure(terms.onDatabase(Settings.of(directory.resolve("real"), "XR")));
        figures.accept(Figure.of("start until ready", real.start().toMillis() / 1000.0, "s").beside("quick start", quick.start().toMillis() / 1000.0)
                .must(Figure.Target.atMost(45)));
        figures.accept(Figure.of("processor time until ready", real.processor().toMillis() / 1000.0, "s").beside("quick start", quick.processor().toMillis() / 1000.0));
        figures.accept(Figure.of("largest memory (RSS)", real.peak() / MEGABYTE, "MB").beside("quick start", quick.peak() / MEGABYTE)
                .must(Figure.Target.atMost(700)));
    }

    private record Measured(Duration start, Duration processor, long peak) {
    }

    private static Measured measure(Settings settings) throws IOException, InterruptedException, GeneralSecurityException {
        try (Installation installation = new Installation(settings, Server.built(Programs.project()))) {
            Programs.atEnd(installation::close);
            installation.start();
            Duration start = installation.awaitReady(LIMIT);
            ProcessUse use = installation.processorAndMemory();
            WORK.run(List.of(HttpRequest.newBuilder(settings.url().resolve("/health/ready")).build()));
            return new Measured(start, use.processor(), installation.processorAndMemory().peakBytes());
        }
    }
}
