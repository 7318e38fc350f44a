package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The answer to a schedule, line by line (ITI 20, 22). */
final class LinesSection {

    private LinesSection() {
    }

    static void write(Pages pages, ResponseBody body) throws IOException {
        Words words = pages.words();
        pages.section("lines");
        pages.sentence("lines.text", body.lines().size());
        pages.table(new float[] {7, 31, 36, 26}, List.of(words.get("line"), words.get("lineAnswer"), words.get("lineChain"), words.get("lineHolder")),
                body.lines().stream().map(l -> row(words, l, body.line(l.line()).orElseThrow())).toList(), "lines");
    }

    private static List<Cell> row(Words words, LineAnswer line, ResponseBody answer) {
        return List.of(Phrase.free(Integer.toString(line.line())).rowHead(), Cell.of(answer(words, answer)), Cell.of(chain(words, answer)), Cell.of(holder(words, answer)));
    }

    private static List<Cell.Run> answer(Words words, ResponseBody answer) {
        List<Cell.Run> runs = new ArrayList<>(words.code("Completeness", answer.completeness()).runs(Style.STRONG));
        if (ResponsePages.isWithheld(answer, "outcome")) {
            runs.addAll(words.get("isWithheld").runs(Style.LABEL));
        } else if (answer.outcome() != null) {
            runs.addAll(words.code("Outcome", answer.outcome()).runs(Style.BODY));
        }
        if (ResponsePages.isWithheld(answer, "failureReason")) {
            runs.addAll(words.get("isWithheld").runs(Style.LABEL));
        } else if (answer.failureReason() != null) {
            runs.addAll(words.code("FailureReason", answer.failureReason()).runs(Style.NOTE));
        }
        if (ResponsePages.isWithheld(answer, "remarks")) {
            runs.addAll(words.get("isWithheld").runs(Style.LABEL));
        } else if (Words.isStated(answer.remarks())) {
            runs.addAll(Phrase.free(answer.remarks()).runs(Style.NOTE));
        }
        return runs;
    }

    private static List<Cell.Run> chain(Words words, ResponseBody answer) {
        List<SupplyChainSegment> segments = answer.segments() == null ? List.of() : answer.segments();
        List<Cell.Run> runs = new ArrayList<>();
        for (int place = 0, next = 0; next < segments.size() || ResponsePages.isWithheld(answer, "segments." + place); place++) {
            String at = "segments." + place;
            if (ResponsePages.isWithheld(answer, at)) {
                runs.addAll(words.get("isWithheld").runs(Style.LABEL));
            } else {
                link(words, answer, segments.get(next++), at, runs);
            }
        }
        return runs.isEmpty() ? words.get("lineNothing").runs(Style.LABEL) : runs;
    }

    private static void link(Words words, ResponseBody answer, SupplyChainSegment segment, String at, List<Cell.Run> runs) {
        runs.addAll(words.line(words.code("SegmentEvent", segment.event()), segment.date() == null ? null : words.date(segment.date()), segment.state()).runs(Style.BODY));
        Phrase parties = words.line(said(words, answer, at + ".from", "chainFrom", segment.from()), said(words, answer, at + ".to", "chainTo", segment.to()));
        Phrase source = words.line(segment.register(), said(words, answer, at + ".document", "chainDocument", segment.document()),
                segment.registerUpdated() == null ? null : words.get("chainUpdated", words.date(segment.registerUpdated())));
        for (Phrase more : List.of(parties, source)) {
            if (!more.first().isEmpty()) {
                runs.addAll(more.runs(Style.NOTE));
            }
        }
    }

    private static Phrase said(Words words, ResponseBody answer, String field, String label, String value) {
        return ResponsePages.isWithheld(answer, field) ? words.get(label, words.get("isWithheld")) : Words.isStated(value) ? words.get(label, Phrase.free(value)) : null;
    }

    private static List<Cell.Run> holder(Words words, ResponseBody answer) {
        List<Cell.Run> runs = new ArrayList<>();
        if (ResponsePages.isWithheld(answer, "lastLegalHolder")) {
            runs.addAll(words.get("lineHeldBy", words.get("isWithheld")).runs(Style.LABEL));
        } else if (Words.isStated(answer.lastLegalHolder())) {
            runs.addAll(words.get("lineHeldBy", Phrase.free(answer.lastLegalHolder())).runs(Style.BODY));
        }
        if (ResponsePages.isWithheld(answer, "nextState")) {
            runs.addAll(words.get("lineNext", words.get("isWithheld")).runs(Style.LABEL));
        } else if (Words.isStated(answer.nextState())) {
            runs.addAll(words.get("lineNext", answer.nextState()).runs(Style.BODY));
        }
        return runs.isEmpty() ? words.get("lineNothing").runs(Style.LABEL) : runs;
    }
}
