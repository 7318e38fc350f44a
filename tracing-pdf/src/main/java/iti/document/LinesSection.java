package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer to a schedule, line by line (ITI 20, 22). */
final class LinesSection {

    private LinesSection() {
    }

    static void write(Pages pages, ResponseBody body) throws IOException {
        Labels words = pages.words();
        pages.section("lines");
        pages.sentence("lines.text", body.lines().size());
        List<Cell> head = List.of(Cell.columnHead(words.get("line")), Cell.columnHead(words.get("lineAnswer")), Cell.columnHead(words.get("lineChain")),
                Cell.columnHead(words.get("lineHolder")));
        pages.table(new Table(new float[] {7, 31, 36, 26}, head, body.lines().stream().map(l -> row(words, l, body.line(l.line()).orElseThrow())).toList(), words.get("lines")));
    }

    private static List<Cell> row(Labels words, LineAnswer line, ResponseBody answer) {
        return List.of(Cell.rowHead(Integer.toString(line.line())), Cell.of(answer(words, answer)), Cell.of(chain(words, answer)), Cell.of(holder(words, answer)));
    }

    private static List<Cell.Run> answer(Labels words, ResponseBody answer) {
        List<Cell.Run> runs = new ArrayList<>(List.of(new Cell.Run(words.code("Completeness", answer.completeness()), Style.STRONG)));
        if (ResponsePages.isWithheld(answer, "outcome")) {
            runs.add(new Cell.Run(words.get("isWithheld"), Style.LABEL));
        } else if (answer.outcome() != null) {
            runs.add(new Cell.Run(words.code("Outcome", answer.outcome()), Style.BODY));
        }
        if (ResponsePages.isWithheld(answer, "failureReason")) {
            runs.add(new Cell.Run(words.get("isWithheld"), Style.LABEL));
        } else if (answer.failureReason() != null) {
            runs.add(new Cell.Run(words.code("FailureReason", answer.failureReason()), Style.NOTE));
        }
        if (ResponsePages.isWithheld(answer, "remarks")) {
            runs.add(new Cell.Run(words.get("isWithheld"), Style.LABEL));
        } else if (ResponsePages.stated(answer.remarks())) {
            runs.add(new Cell.Run(answer.remarks(), Style.NOTE));
        }
        return runs;
    }

    private static List<Cell.Run> chain(Labels words, ResponseBody answer) {
        List<SupplyChainSegment> segments = answer.segments() == null ? List.of() : answer.segments();
        List<Cell.Run> runs = new ArrayList<>();
        for (int place = 0, next = 0; next < segments.size() || ResponsePages.isWithheld(answer, "segments." + place); place++) {
            String at = "segments." + place;
            if (ResponsePages.isWithheld(answer, at)) {
                runs.add(new Cell.Run(words.get("isWithheld"), Style.LABEL));
            } else {
                link(words, answer, segments.get(next++), at, runs);
            }
        }
        return runs.isEmpty() ? List.of(new Cell.Run(words.get("lineNothing"), Style.LABEL)) : runs;
    }

    private static void link(Labels words, ResponseBody answer, SupplyChainSegment segment, String at, List<Cell.Run> runs) {
        runs.add(new Cell.Run(Stream.of(words.code("SegmentEvent", segment.event()), segment.date() == null ? null : words.date(segment.date()), segment.state())
                .filter(ResponsePages::stated).collect(Collectors.joining(", ")), Style.BODY));
        String parties = Stream.of(said(words, answer, at + ".from", "chainFrom", segment.from()), said(words, answer, at + ".to", "chainTo", segment.to()))
                .filter(ResponsePages::stated).collect(Collectors.joining(", "));
        String source = Stream.of(segment.register(), said(words, answer, at + ".document", "chainDocument", segment.document()),
                segment.registerUpdated() == null ? null : words.get("chainUpdated", words.date(segment.registerUpdated()))).filter(ResponsePages::stated)
                .collect(Collectors.joining(", "));
        Stream.of(parties, source).filter(ResponsePages::stated).forEach(text -> runs.add(new Cell.Run(text, Style.NOTE)));
    }

    private static String said(Labels words, ResponseBody answer, String field, String label, String value) {
        return ResponsePages.isWithheld(answer, field) ? words.get(label, words.get("isWithheld")) : ResponsePages.stated(value) ? words.get(label, value) : null;
    }

    private static List<Cell.Run> holder(Labels words, ResponseBody answer) {
        List<Cell.Run> runs = new ArrayList<>();
        if (ResponsePages.isWithheld(answer, "lastLegalHolder")) {
            runs.add(new Cell.Run(words.get("lineHeldBy", words.get("isWithheld")), Style.LABEL));
        } else if (ResponsePages.stated(answer.lastLegalHolder())) {
            runs.add(new Cell.Run(words.get("lineHeldBy", answer.lastLegalHolder()), Style.BODY));
        }
        if (ResponsePages.isWithheld(answer, "nextState")) {
            runs.add(new Cell.Run(words.get("lineNext", words.get("isWithheld")), Style.LABEL));
        } else if (ResponsePages.stated(answer.nextState())) {
            runs.add(new Cell.Run(words.get("lineNext", answer.nextState()), Style.BODY));
        }
        return runs.isEmpty() ? List.of(new Cell.Run(words.get("lineNothing"), Style.LABEL)) : runs;
    }
}
