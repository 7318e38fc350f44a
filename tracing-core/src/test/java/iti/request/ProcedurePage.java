package iti.request;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The step table as the page that is published in {@code docs/procedure.md}. */
final class ProcedurePage {

    private ProcedurePage() {
    }

    static String write() {
        StringBuilder page = new StringBuilder("""
                # The procedure of a tracing request

                Generated from `Procedure.java` by `ProcedureTest`; do not edit. Paragraphs are those of the International Tracing Instrument.

                ```mermaid
                stateDiagram-v2
                  [*] --> DRAFT
                """);
        for (Procedure step : Procedure.values()) {
            if (!step.keepsStatus()) {
                sorted(step.from()).forEach(from -> page.append("  %s --> %s: %s (%s)%n".formatted(from, step.after(from), words(step), step.paragraphs())));
            }
        }
        page.append("""
                ```

                Steps that keep the status open or continue a thread beside it. "Crossed": when acts of both States cross, the step also counts
                from these statuses, which its own State could not know. From any other status it is kept and shown, and does not count.

                | step | by | paragraphs | from | to | crossed |
                |---|---|---|---|---|---|
                """);
        for (Procedure step : Procedure.values()) {
            page.append("| %s | %s State | %s | %s | %s | %s |%n".formatted(words(step), step.side() == Side.REQUESTING ? "requesting" : "requested", step.paragraphs(),
                    list(step.from()), step.keepsStatus() ? "stays" : step.after(Status.DRAFT), list(step.crossing())));
        }
        return page.toString();
    }

    private static String words(Procedure step) {
        return step.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String list(Set<Status> statuses) {
        return sorted(statuses).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<Status> sorted(Set<Status> statuses) {
        return Arrays.stream(Status.values()).filter(statuses::contains);
    }
}
