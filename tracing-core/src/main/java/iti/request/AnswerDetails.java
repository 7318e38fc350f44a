package iti.request;

import iti.message.TracingMessage.ResponseBody;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger keeps of an answer, so that figures can be computed from it: codes and, for a schedule, how many lines have each. */
final class AnswerDetails {

    private AnswerDetails() {
    }

    /** @param answer may be null for a message that is none */
    static Map<String, String> of(ResponseBody answer) {
        if (answer == null) {
            return Map.of();
        }
        Map<String, String> details = new TreeMap<>(Map.of("completeness", answer.completeness(), "outcome", answer.outcome() == null ? "" : answer.outcome()));
        LineAnswers.outcomes(answer).forEach((outcome, lines) -> details.put("lines." + outcome, String.valueOf(lines)));
        return details;
    }
}
