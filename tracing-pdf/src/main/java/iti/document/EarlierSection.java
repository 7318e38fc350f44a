package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What other States answered before about the weapon, each with the restrictions that travel with it (ITI 15 (c)). */
final class EarlierSection {

    private EarlierSection() {
    }

    static void write(Pages pages, List<EarlierAnswer> earlier) throws IOException {
        if (earlier == null || earlier.isEmpty()) {
            return;
        }
        Words words = pages.words();
        pages.section("earlier");
        pages.table(new float[] {9, 24, 34, 33}, List.of(words.get("earlierState"), words.get("earlierAnswer"), words.get("earlierLinks"), words.get("restrictions")),
                earlier.stream().map(e -> row(words, e)).toList(), "summary.earlier");
        pages.note("earlier.note");
    }

    private static List<Cell> row(Words words, EarlierAnswer earlier) {
        List<Cell.Run> answer = new ArrayList<>(words.code("Outcome", earlier.outcome()).runs(Style.STRONG));
        answer.addAll(Phrase.free(earlier.reference()).runs(Style.CODE));
        if (Words.isStated(earlier.lastLegalHolder())) {
            answer.addAll(words.get("earlierHolder", Phrase.free(earlier.lastLegalHolder())).runs(Style.BODY));
        }
        return List.of(Phrase.free(earlier.state()).cell(Style.STRONG), Cell.of(answer), links(words, earlier.segments()), limits(words, earlier));
    }

    private static Cell links(Words words, List<SupplyChainSegment> segments) {
        if (segments == null || segments.isEmpty()) {
            return words.get("chain.none").cell(Style.LABEL);
        }
        List<Cell.Run> runs = new ArrayList<>();
        for (SupplyChainSegment s : segments) {
            runs.addAll(words.line(words.code("SegmentEvent", s.event()), s.date() == null ? null : words.date(s.date()), s.state()).runs(Style.STRONG));
            Phrase more = words.line(s.from() == null ? null : words.get("chainFrom", Phrase.free(s.from())), s.to() == null ? null : words.get("chainTo", Phrase.free(s.to())),
                    s.document() == null ? null : words.get("chainDocument", Phrase.free(s.document())), s.register());
            if (!more.first().isEmpty()) {
                runs.addAll(more.runs(Style.NOTE));
            }
        }
        return Cell.of(runs);
    }

    private static Cell limits(Words words, EarlierAnswer earlier) {
        UseRestrictions set = earlier.restrictions();
        List<Cell.Run> runs = new ArrayList<>();
        ResponsePages.rules(words, set).forEach(rule -> runs.addAll(rule.runs(Style.BODY)));
        if (set != null && Words.isStated(set.text())) {
            runs.addAll(Phrase.free(set.text()).runs(Style.BODY));
        }
        if (runs.isEmpty()) {
            runs.addAll(words.get("restrictions.none").runs(Style.LABEL));
        }
        if (Words.isStated(earlier.handling())) {
            runs.addAll(words.get("earlierHandling", words.code("HandlingCode", earlier.handling())).runs(Style.NOTE));
        }
        if (earlier.consent() != null) {
            runs.addAll(words.get("earlierConsent", Phrase.free(earlier.consent().message().toString()), Phrase.free(earlier.consent().sha256())).runs(Style.NOTE));
        }
        if (Words.isStated(earlier.conditions())) {
            runs.addAll(words.get("earlierConditions", Phrase.free(earlier.conditions())).runs(Style.BODY));
        }
        return Cell.of(runs);
    }
}
