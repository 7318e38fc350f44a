package iti.web.casefile;

import iti.message.TracingMessage.ResponseBody;
import iti.request.AnswerUse;
import iti.request.Documents;
import iti.request.Threads;
import iti.request.TracingRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A request of ours with what was answered.
 *
 * @param answer the answer that stands, as it came
 * @param lines  for a schedule: what stands about each line that was answered
 */
public record Asked(TracingRequest request, Optional<ReceivedAnswer> answer, Map<Integer, ReceivedAnswer> lines) {

    static Asked of(TracingRequest request, Documents documents, Threads threads) {
        Optional<AnswerUse> use = threads.use(request.id());
        Optional<ReceivedAnswer> answer = documents.answer(request.id()).map(d -> ReceivedAnswer.of(d, documents.message(d), use.orElseThrow()));
        Map<Integer, ReceivedAnswer> lines = new TreeMap<>();
        if (request.isSchedule()) {
            documents.lineAnswers(request.id()).forEach((n, l) -> lines.put(n, new ReceivedAnswer(l.document(), l.answer(), l.document().from(), use.orElseThrow(), null, null)));
        }
        return new Asked(request, answer, lines);
    }

    /** The answer about one weapon: that of its line, or the whole one when the request is about it alone or is delayed or refused as a whole. */
    public Optional<ReceivedAnswer> about(UUID weapon) {
        if (!request.isAbout(weapon)) {
            return Optional.empty();
        }
        return request.isSchedule() ? Optional.ofNullable(lines.get(request.line(weapon))).or(() -> answer.filter(a -> a.body().lines() == null)) : answer;
    }

    /** How many lines came to what; empty for one weapon. Codes of {@code Outcome}, or of {@code Completeness} for what is delayed or refused. */
    public Map<String, Long> outcomes() {
        return lines.values().stream().map(ReceivedAnswer::body).collect(Collectors.groupingBy(b -> b.outcome() == null ? b.completeness() : b.outcome(), TreeMap::new,
                Collectors.counting()));
    }

    /** Lines of the schedule that wait for an answer. */
    public int open() {
        return request.lines().size() - lines.size();
    }
}
