package iti.request;

import iti.casefile.FailureReason;
import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.Withheld;
import iti.problem.Issues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of a response to a schedule, while it is drafted and as it leaves (ITI 20, 22). */
public final class LineAnswers {

    private static final Set<String> COMPLETENESS = Set.of(Completeness.FULL.name(), Completeness.PART.name(), Completeness.DELAYED.name(), Completeness.REFUSED.name());

    private LineAnswers() {
    }

    /** The draft with this answer about one line: what it releases and withholds in the form of a response of its own. */
    public static ResponseBody with(ResponseBody draft, int line, ResponseBody answer) {
        TreeMap<Integer, LineAnswer> lines = byNumber(draft);
        LineAnswer kept = new LineAnswer(line, answer.completeness(), answer.outcome(), answer.segments(), answer.lastLegalHolder(), answer.nextState(),
                answer.failureReason(), answer.remarks());
        if (saysNothing(kept) && (answer.withheld() == null || answer.withheld().isEmpty())) {
            return without(draft, line);
        }
        lines.put(line, kept);
        String at = LineAnswer.at(line);
        List<Withheld> withheld = new ArrayList<>(draft.withheld() == null ? List.of() : draft.withheld());
        withheld.removeIf(w -> w.field().startsWith(at));
        if (answer.withheld() != null) {
            answer.withheld().forEach(w -> withheld.add(new Withheld(at + w.field(), w.ground())));
        }
        return with(draft, withheld, List.copyOf(lines.values()));
    }

    private static boolean saysNothing(LineAnswer line) {
        return line.completeness() == null && line.outcome() == null && (line.segments() == null || line.segments().isEmpty()) && line.lastLegalHolder() == null
                && line.nextState() == null && line.failureReason() == null && (line.remarks() == null || line.remarks().isBlank());
    }

    /** Whether a line says what came of it; one that only holds records or remarks so far is begun. */
    public static boolean answers(String completeness, String outcome) {
        return outcome != null || Completeness.DELAYED.name().equals(completeness) || Completeness.REFUSED.name().equals(completeness);
    }

    /** The draft without an answer about this line. */
    static ResponseBody without(ResponseBody draft, int line) {
        List<Withheld> withheld = draft.withheld() == null ? List.of() : draft.withheld().stream().filter(w -> !w.field().startsWith(LineAnswer.at(line))).toList();
        return with(draft, withheld, of(draft).stream().filter(l -> l.line() != line).toList());
    }

    /** The draft with the same answer for each of these lines that has none yet. */
    static ResponseBody withRest(ResponseBody draft, Collection<Integer> all, Outcome outcome, FailureReason failure, String remarks) {
        TreeMap<Integer, LineAnswer> lines = byNumber(draft);
        all.forEach(n -> lines.putIfAbsent(n, new LineAnswer(n, Completeness.FULL.name(), outcome.name(), List.of(), null, null,
                failure == null ? null : failure.name(), remarks)));
        return with(draft, draft.withheld(), List.copyOf(lines.values()));
    }

    /** What a line of the draft says so far, in the form of a response of its own; an empty one when nothing. */
    public static ResponseBody of(ResponseBody draft, int line) {
        return draft.line(line).orElseGet(() -> new ResponseBody(null, null, List.of(), null, null, null, List.of(), null, null, null, List.of(), null, null, null));
    }

    public static List<LineAnswer> of(ResponseBody draft) {
        return draft.lines() == null ? List.of() : draft.lines();
    }

    /** How many lines have each outcome; what is delayed or refused counts under that. Lines that are only begun are not counted. */
    public static Map<String, Long> outcomes(ResponseBody answer) {
        return of(answer).stream().filter(l -> answers(l.completeness(), l.outcome())).collect(Collectors.groupingBy(l -> l.outcome() == null ? l.completeness() : l.outcome(), TreeMap::new, Collectors.counting()));
    }

    static Issues formIssues(ResponseBody draft) {
        Issues issues = new Issues();
        Set<Integer> seen = new HashSet<>();
        for (LineAnswer l : of(draft)) {
            String at = "response." + LineAnswer.at(l.line());
            issues.demand(seen.add(l.line()), at + "line", "lineTwice")
                    .demand(l.completeness() == null || COMPLETENESS.contains(l.completeness()), at + "completeness", "unknownCode");
            ResponseDrafts.answerIssues(draft.line(l.line()).orElseThrow(), at, issues);
        }
        return issues;
    }

    /** What a draft still lacks for the lines of a schedule. @param known the lines of the request; empty when it is about one weapon */
    static void missing(ResponseBody draft, Set<Integer> known, Issues issues) {
        boolean whole = Completeness.FULL.name().equals(draft.completeness());
        of(draft).forEach(l -> {
            String at = "response." + LineAnswer.at(l.line());
            issues.demand(known.contains(l.line()), at + "line", "lineUnknown").demandText(l.completeness(), at + "completeness");
            if (Completeness.FULL.name().equals(l.completeness()) || Completeness.PART.name().equals(l.completeness())) {
                issues.demandText(l.outcome(), at + "outcome");
                issues.demand(!Outcome.TRACED_TO_EXPORT.name().equals(l.outcome()) || l.nextState() != null, at + "nextState", "required");
            }
            issues.demand(!whole || l.completeness() == null || Completeness.FULL.name().equals(l.completeness()), at + "completeness", "linesInPart");
        });
        if (!known.isEmpty() && draft.completeness() != null) {
            Set<Integer> answered = byNumber(draft).keySet();
            issues.demand(!whole || answered.containsAll(known), "response.lines", "linesOpen");
            issues.demand(!Completeness.PART.name().equals(draft.completeness()) || !answered.isEmpty(), "response.lines", "required");
        }
    }

    private static TreeMap<Integer, LineAnswer> byNumber(ResponseBody draft) {
        return of(draft).stream().collect(Collectors.toMap(LineAnswer::line, l -> l, (a, b) -> a, TreeMap::new));
    }

    private static ResponseBody with(ResponseBody draft, List<Withheld> withheld, List<LineAnswer> lines) {
        return new ResponseBody(draft.completeness(), draft.outcome(), draft.grounds(), draft.reason(), draft.until(), draft.identifiedAs(), draft.segments(),
                draft.lastLegalHolder(), draft.nextState(), draft.failureReason(), withheld, draft.restrictions(), draft.remarks(), lines);
    }
}
