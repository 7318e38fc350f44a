package iti.request;

import iti.message.TracingMessage.ResponseBody;
import java.util.Map;

/** What the ledger keeps of an answer, so that figures can be computed from it: codes only. */
final class AnswerDetails {

    private AnswerDetails() {
    }

    /** @param answer may be null for a message that is none */
    static Map<String, String> of(ResponseBody answer) {
        return answer == null ? Map.of()
                : Map.of("completeness", answer.completeness(), "outcome", answer.outcome() == null ? "" : answer.outcome());
    }
}
