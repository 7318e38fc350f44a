package iti.message;

import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.ScheduleLine;
import java.util.List;

/** The section of a message that its kind carries: the longer ones with {@link TracingMessage}, the shorter ones here. */
public sealed interface MessageBody permits RequestBody, TracingMessage.AcknowledgementBody, TracingMessage.InformationSoughtBody,
        TracingMessage.InformationSuppliedBody, ResponseBody, MessageBody.Delay, MessageBody.Refusal, MessageBody.Misrouted, MessageBody.Duplicate,
        MessageBody.ClarificationSought, MessageBody.Clarification, MessageBody.ConsentSought, MessageBody.Consent, MessageBody.Reminder,
        MessageBody.Withdrawal, MessageBody.Correction, MessageBody.Reopening {

    /** The body in the form of a response, when it is an answer; null otherwise. */
    default ResponseBody asResponse() {
        return null;
    }

    /**
     * The answer is delayed (ITI 22, 23).
     *
     * @param grounds ITI 22 grounds, not empty
     * @param reason  ITI 23
     * @param until   when to expect more (ISO date), or null
     */
    record Delay(List<String> grounds, String reason, String until) implements MessageBody {
        @Override
        public ResponseBody asResponse() {
            return answer("DELAYED", null, grounds, reason, until, null, null);
        }
    }

    /** The answer is refused, with the ITI 22 grounds (not empty) and the ITI 23 reason. */
    record Refusal(List<String> grounds, String reason) implements MessageBody {
        @Override
        public ResponseBody asResponse() {
            return answer("REFUSED", null, grounds, reason, null, null, null);
        }
    }

    /** The weapon was neither made nor imported by the requested State. {@code suggestedState} is the State to ask instead, or null. */
    record Misrouted(String explanation, String suggestedState) implements MessageBody {
        @Override
        public ResponseBody asResponse() {
            return answer("FULL", "NOT_OUR_MANUFACTURE", List.of(), null, null, suggestedState, explanation);
        }
    }

    /** The same weapon is traced already at the request of the same State. {@code earlier} is the number of that request. */
    record Duplicate(String earlier, String explanation) implements MessageBody {
        @Override
        public ResponseBody asResponse() {
            return answer("FULL", "DUPLICATE", List.of(), null, null, null, explanation);
        }
    }

    /** The requesting State seeks clarification of an answer (ITI 23). */
    record ClarificationSought(String question) implements MessageBody {
    }

    /** The requested State clarifies (ITI 23). */
    record Clarification(String explanation) implements MessageBody {
    }

    /**
     * Prior consent is sought to use an answer beyond its restrictions (ITI 15 (c)).
     *
     * @param purpose     {@code ONWARD_RELEASE}, {@code COURT_USE} or {@code OTHER}
     * @param state       for an onward release: the State that would receive it, ISO 3166-1 alpha-2; null otherwise
     * @param explanation why, and what would be used
     */
    record ConsentSought(String purpose, String state, String explanation) implements MessageBody {
    }

    /**
     * Consent is given or declined (ITI 15 (c)).
     *
     * @param decision   {@code GRANTED} or {@code DECLINED}
     * @param purpose    as sought
     * @param state      as sought, or null
     * @param conditions conditions of a consent, or the reason why it is declined
     */
    record Consent(String decision, String purpose, String state, String conditions) implements MessageBody {
    }

    /**
     * A polite reminder.
     *
     * @param of     kind of the message that is awaited
     * @param number how often it was reminded with this one, at least 1
     * @param dueOn  the working target that has passed (ISO date), or null
     * @param text   a few words, or null
     */
    record Reminder(String of, int number, String dueOn, String text) implements MessageBody {
    }

    /** The request is withdrawn. {@code reason} is a code: {@code SOLVED}, {@code ERROR}, {@code DUPLICATE} or {@code OTHER}. */
    record Withdrawal(String reason, String explanation) implements MessageBody {
    }

    /**
     * An own earlier message is superseded as a whole.
     *
     * @param supersedes  that message
     * @param explanation what changed
     * @param request     the whole request as it now stands, or null
     * @param response    the whole response as it now stands, or null
     */
    record Correction(Answered supersedes, String explanation, RequestBody request, ResponseBody response) implements MessageBody {
        @Override
        public ResponseBody asResponse() {
            return response;
        }
    }

    /** A closed request is taken up again because of new facts; the weapon, or the weapons of the schedule, as described now. */
    record Reopening(String newFacts, FirearmDescription firearm, List<ScheduleLine> schedule) implements MessageBody {
    }

    private static ResponseBody answer(String completeness, String outcome, List<String> grounds, String reason, String until, String nextState, String remarks) {
        return new ResponseBody(completeness, outcome, grounds, reason, until, null, List.of(), null, nextState, null, List.of(), null, remarks, null);
    }
}
