package iti.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.installation.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @Test
    void jsonLineHasExactlyTheNamedMembersInOrder() {
        assertEquals(0, run(Figure.of("p95", 120.5, "ms").beside("static file", 8).must(Figure.Target.atMost(150)), "sample", "--json"));
        assertEquals("{\"name\":\"p95\",\"value\":120.5,\"unit\":\"ms\",\"reference\":\"static file\",\"referenceValue\":8,\"ratio\":15.06,\"target\":\"<= 150\",\"met\":true}\n", printed());
    }

    @Test
    void whatIsAbsentIsNull() {
        assertEquals(0, run(Figure.of("rows", 3, "rows"), "sample", "--json"));
        assertEquals("{\"name\":\"rows\",\"value\":3,\"unit\":\"rows\",\"reference\":null,\"referenceValue\":null,\"ratio\":null,\"target\":null,\"met\":null}\n", printed());
    }

    @Test
    void missedTargetGivesOneAndIsSaid() {
        assertEquals(Programs.BAD, run(Figure.of("p95", 151, "ms").must(Figure.Target.atMost(150)), "sample"));
        assertTrue(printed().contains("MISSED"));
    }

    @Test
    void ratioThatCannotBeTakenDoesNotMeetItsTarget() {
        assertEquals(Optional.of(false), Figure.of("x", 1, "s").must(Figure.Target.ratioAtLeast(0.5)).met());
        assertEquals(Optional.of(true), Figure.of("x", 1, "s").beside("y", 2).must(Figure.Target.ratioAtLeast(0.5)).met());
    }

    @Test
    void unknownNameAndDatabaseAreToldInWords() {
        assertEquals(Programs.COULD_NOT_RUN, run(Figure.of("x", 1, "s"), "nothing"));
        assertTrue(errors.toString().contains("There is no benchmark \"nothing\". There are: sample."));
        assertEquals(Programs.COULD_NOT_RUN, run(Figure.of("x", 1, "s"), "sample", "--db", "oracle"));
        assertTrue(errors.toString().contains("not \"oracle\""));
    }

    @Test
    void workflowSaysWhatIsNoPartOfIt() {
        CommandLine command = new CommandLine(new Bench(new PrintStream(printed, true, StandardCharsets.UTF_8), List.of(new Transitions())));
        assertEquals(0, Programs.execute(command, new String[] {"--list"}));
        assertTrue(printed().startsWith("workflow "));
        assertTrue(printed().contains("without documents (see documents)"));
    }

    private int run(Figure figure, String... arguments) {
        Benchmark sample = new Benchmark() {
            @Override
            public String name() {
                return "sample";
            }

            @Override
            public String about() {
                return "a sample";
            }

            @Override
            public void run(Terms terms, Consumer<Figure> figures) throws IOException {
                figures.accept(figure);
            }
        };
        CommandLine command = new CommandLine(new Bench(new PrintStream(printed, true, StandardCharsets.UTF_8), List.of(sample)));
        return Programs.execute(command.setErr(new PrintWriter(errors, true)), arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
