package iti.bench;

import iti.installation.Programs;
import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scripts/bench}: runs a benchmark by name. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures; each figure stands beside its limit or peer.")
public final class Bench implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(new Start(), new Pages(), new Documents(), new Transitions(), new ImportSpeed(), new Search());

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Benchmark; see --list.")
    private String name;
    @Option(names = "--list", description = "Names of the benchmarks.")
    private boolean list;
    @Option(names = "--db", defaultValue = "h2", description = "h2 or postgresql.")
    private String database;
    @Option(names = "--rows", description = "Size of the data.")
    private Integer rows;
    @Option(names = "--seed", defaultValue = "17", description = "Seed of generated data.")
    private long seed;
    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private final PrintStream out;
    private final List<Benchmark> benchmarks;

    Bench(PrintStream out, List<Benchmark> benchmarks) {
        this.out = out;
        this.benchmarks = benchmarks;
    }

    /** Exit code: 0 every target met, 1 a target missed, 2 could not run. */
    public static void main(String[] arguments) {
        Programs.main(new CommandLine(new Bench(System.out, ALL)), arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, GeneralSecurityException {
        if (list) {
            benchmarks.forEach(b -> out.println(String.format("%-12s %s", b.name(), b.about())));
            return CommandLine.ExitCode.OK;
        }
        Benchmark benchmark = benchmarks.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow(() -> new IOException(
                (name == null ? "Which benchmark? " : "There is no benchmark \"" + name + "\". ") + "There are: "
                        + benchmarks.stream().map(Benchmark::name).collect(Collectors.joining(", ")) + "."));
        if (!List.of("h2", "postgresql").contains(database)) {
            throw new IOException("--db is h2 or postgresql, not \"" + database + "\".");
        }
        AtomicInteger missed = new AtomicInteger();
        OptionalInt size = rows == null ? OptionalInt.empty() : OptionalInt.of(rows);
        if (!json) {
            line("figure", "value", "unit", "beside", "value", "ratio", "target", "");
        }
        benchmark.run(new Benchmark.Terms(database.equals("postgresql"), size, seed), figure -> {
            if (!figure.met().orElse(true)) {
                missed.incrementAndGet();
            }
            print(figure);
        });
        return missed.get() == 0 ? CommandLine.ExitCode.OK : Programs.BAD;
    }

    private void print(Figure figure) {
        if (json) {
            out.println(figure.json());
            return;
        }
        line(figure.name(), Figure.plain(figure.value()), figure.unit(), figure.reference(),
                figure.referenceValue().isPresent() ? Figure.plain(figure.referenceValue().getAsDouble()) : "",
                figure.ratio().isPresent() ? Figure.plain(figure.ratio().getAsDouble()) : "",
                figure.target().map(Object::toString).orElse(""), figure.met().map(m -> m ? "met" : "MISSED").orElse(""));
    }

    private void line(Object... cells) {
        out.println(String.format(Locale.ROOT, "%-44s %10s %-6s %-32s %10s %8s  %-16s %s", cells).stripTrailing());
    }
}
