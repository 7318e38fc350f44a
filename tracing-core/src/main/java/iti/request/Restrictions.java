package iti.request;

import iti.casefile.HandlingCode;
import iti.message.MessageBody;
import iti.message.MessageBody.Correction;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.UseRestrictions;
import java.util.List;

/**
 * The restrictions that an answer has unless its officer decides otherwise (ITI 15 (a) to (c)). A State may use it as the Instrument
 * says. A requester without territory may not pass it on without permission, and its answers are handled as {@code H2}.
 */
public final class Restrictions {

    private Restrictions() {
    }

    /** Restrictions on the use of an answer to this request. */
    public static UseRestrictions defaultFor(TracingRequest request) {
        return new UseRestrictions(true, true, request.mandateKind() != null, null);
    }

    /** Handling code of the answer to this request: the chosen one, never below that of the request. */
    public static HandlingCode handlingOfAnswer(TracingRequest request) {
        HandlingCode chosen = request.answerHandling() != null ? request.answerHandling()
                : request.mandateKind() != null ? HandlingCode.H2 : request.handling();
        return chosen.or(request.handling());
    }

    /** Handling code of a message about this request: never below that of an earlier answer that goes along. */
    static HandlingCode handlingOf(TracingRequest request, MessageBody body) {
        return body.asResponse() == null ? earlier(body).stream().map(e -> HandlingCode.of(e.handling())).reduce(request.handling(), HandlingCode::or)
                : handlingOfAnswer(request);
    }

    private static List<EarlierAnswer> earlier(MessageBody body) {
        RequestBody request = body instanceof Correction correction ? correction.request() : body instanceof RequestBody asked ? asked : null;
        return request == null || request.earlier() == null ? List.of() : request.earlier();
    }
}
