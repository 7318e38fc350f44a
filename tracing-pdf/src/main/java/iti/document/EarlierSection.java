package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other States answered before about the weapon, each with the restrictions that travel with it (ITI 15 (c)). */
final class EarlierSection {

    private EarlierSection() {
    }

    static void write(Pages pages, List<EarlierAnswer> earlier) throws IOException {
        if (earlier == null || earlier.isEmpty()) {
            return;
        }
        Labels words = pages.words();
        pages.section("earlier");
        List<Cell> head = List.of(Cell.columnHead(words.get("earlierState")), Cell.columnHead(words.get("earlierAnswer")),
                Cell.columnHead(words.get("earlierLinks")), Cell.columnHead(words.get("restrictions")));
        pages.table(new Table(new float[] {9, 24, 34, 33}, head, earlier.stream().map(e -> row(words, e)).toList(), words.get("summary.earlier")));
        pages.note("earlier.note");
    }

    private static List<Cell> row(Labels words, EarlierAnswer earlier) {
        List<Cell.Run> answer = new ArrayList<>(List.of(new Cell.Run(words.code("Outcome", earlier.outcome()), Style.STRONG),
                new Cell.Run(earlier.reference(), Style.CODE)));
        if (stated(earlier.lastLegalHolder())) {
            answer.add(new Cell.Run(words.get("earlierHolder", earlier.lastLegalHolder()), Style.BODY));
        }
        return List.of(Cell.of(earlier.state(), Style.STRONG), Cell.of(answer), links(words, earlier.segments()), limits(words, earlier));
    }

    private static Cell links(Labels words, List<SupplyChainSegment> segments) {
        if (segments == null || segments.isEmpty()) {
            return Cell.of(words.get("chain.none"), Style.LABEL);
        }
        List<Cell.Run> runs = new ArrayList<>();
        for (SupplyChainSegment s : segments) {
            runs.add(new Cell.Run(Stream.of(words.code("SegmentEvent", s.event()), s.date() == null ? null : words.date(s.date()), s.state())
                    .filter(EarlierSection::stated).collect(Collectors.joining(", ")), Style.STRONG));
            runs.add(new Cell.Run(Stream.of(s.from() == null ? null : words.get("chainFrom", s.from()), s.to() == null ? null : words.get("chainTo", s.to()),
                    s.document() == null ? null : words.get("chainDocument", s.document()), s.register())
                    .filter(EarlierSection::stated).collect(Collectors.joining("; ")), Style.NOTE));
        }
        return Cell.of(runs.stream().filter(run -> stated(run.text())).toList());
    }

    private static Cell limits(Labels words, EarlierAnswer earlier) {
        UseRestrictions set = earlier.restrictions();
        List<Cell.Run> runs = new ArrayList<>();
        ResponsePages.rules(words, set).forEach(rule -> runs.add(new Cell.Run(rule, Style.BODY)));
        if (set != null && stated(set.text())) {
            runs.add(new Cell.Run(set.text(), Style.BODY));
        }
        if (runs.isEmpty()) {
            runs.add(new Cell.Run(words.get("restrictions.none"), Style.LABEL));
        }
        if (stated(earlier.handling())) {
            runs.add(new Cell.Run(words.get("earlierHandling", words.code("HandlingCode", earlier.handling())), Style.NOTE));
        }
        if (earlier.consent() != null) {
            runs.add(new Cell.Run(words.get("earlierConsent", earlier.consent().message(), earlier.consent().sha256()), Style.NOTE));
        }
        if (stated(earlier.conditions())) {
            runs.add(new Cell.Run(words.get("earlierConditions", earlier.conditions()), Style.BODY));
        }
        return Cell.of(runs);
    }

    private static boolean stated(String text) {
        return text != null && !text.isBlank();
    }
}
