package iti.web.request;

import iti.message.MessageBody;
import iti.message.TracingMessage;
import iti.request.SealedDocument;
import iti.request.Threads;
import java.util.function.Function;

/**
 * A question beside the status and its reply, as a page shows it (ITI 15, 23).
 *
 * @param question what was asked, in words
 * @param purpose  for a consent: what for, else null
 * @param state    for an onward release: who would receive the answer, else null
 * @param reply    document of the reply, null while it is open
 * @param answer   the reply in words, or null
 * @param decision for a consent: the decision, else null
 */
public record ThreadLine(SealedDocument asked, String question, String purpose, String state, SealedDocument reply, String answer, String decision) {

    static ThreadLine of(Threads.Thread thread, Function<SealedDocument, TracingMessage> messages) {
        TracingMessage asked = messages.apply(thread.asked());
        MessageBody.ConsentSought sought = asked.body(MessageBody.ConsentSought.class);
        TracingMessage reply = thread.open() ? null : messages.apply(thread.reply());
        if (sought == null) {
            return new ThreadLine(thread.asked(), asked.body(MessageBody.ClarificationSought.class).question(), null, null, thread.reply(),
                    reply == null ? null : reply.body(MessageBody.Clarification.class).explanation(), null);
        }
        MessageBody.Consent consent = reply == null ? null : reply.body(MessageBody.Consent.class);
        return new ThreadLine(thread.asked(), sought.explanation(), sought.purpose(), sought.state(), thread.reply(), consent == null ? null : consent.conditions(),
                consent == null ? null : consent.decision());
    }

    public boolean open() {
        return reply == null;
    }

    /** Whether it is about a consent; else about a clarification. */
    public boolean consent() {
        return purpose != null;
    }

    public boolean granted() {
        return "GRANTED".equals(decision);
    }

    /** Shape and colour of where it stands. */
    public String look() {
        return open() ? "wait" : consent() && !granted() ? "no" : "done";
    }
}
