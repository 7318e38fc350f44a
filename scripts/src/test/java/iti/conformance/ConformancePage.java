package iti.conformance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The page that is published in {@code docs/instrument-conformance.md}. */
final class ConformancePage {

    private final SortedMap<Integer, Paragraph> paragraphs;
    private final List<Keeper> keepers;
    private final List<Proof> proofs;

    ConformancePage(SortedMap<Integer, Paragraph> paragraphs, List<Keeper> keepers, List<Proof> proofs) {
        this.paragraphs = paragraphs;
        this.keepers = keepers;
        this.proofs = proofs;
    }

    String write() {
        StringBuilder page = new StringBuilder("""
                # What keeps the Instrument, and what proves it

                Generated from the sources by `iti.conformance` in `scripts`; do not edit. Numbers are those of the paragraphs of the International
                Tracing Instrument (A/60/88, annex). **Labels and rules are our own words about our own software. They are not the text of the
                Instrument, quote nothing of it, and do not replace reading it.**

                *Kept by* lists the classes whose documentation names the paragraph; after `Procedure` stand the steps of the
                [step table](procedure.md) that serve it. *Proved by* lists the tests that carry the tag `ITI-` with its number. The build fails when a
                paragraph has no class or no test, when a tag names a paragraph that is not here, and when this page is not what the sources say.
                Paragraphs that are not here concern laws, assistance and meetings of States, or other organisations; the software claims nothing for them.

                | paragraph | about | our rule | kept by | proved by |
                |---|---|---|---|---|
                """);
        paragraphs.values().forEach(p -> page.append("| %d | %s | %s | %s | %s |\n".formatted(p.number(), p.label(), p.rule(), keptBy(p.number()), provedBy(p.number()))));
        return page.toString();
    }

    private String keptBy(int paragraph) {
        return keepers.stream().filter(k -> k.paragraph() == paragraph)
                .map(k -> link(k.type(), k.file()) + (k.steps().isEmpty() ? "" : " (" + String.join(", ", k.steps()) + ")")).collect(Collectors.joining(", "));
    }

    private String provedBy(int paragraph) {
        Map<String, Set<String>> tests = new LinkedHashMap<>();
        proofs.stream().filter(p -> p.paragraph() == paragraph)
                .forEach(p -> tests.computeIfAbsent(link(p.type(), p.file()), link -> new LinkedHashSet<>()).add(p.method().isEmpty() ? "all" : p.method()));
        return tests.entrySet().stream().map(t -> t.getKey() + ": " + String.join(", ", t.getValue())).collect(Collectors.joining("<br>"));
    }

    private static String link(String name, String file) {
        return "[%s](../%s)".formatted(name, file);
    }
}
