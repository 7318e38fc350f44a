package iti.web.request;

import iti.message.MessageBody;
import iti.message.TracingMessage;
import iti.request.SealedDocument;
import iti.request.Threads;
import java.util.UUID;
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
 * @param stands   for a consent: whether the answer it is about still stands as it was then
 */
public record ThreadLine(SealedDocument asked, String question, String purpose, String state, SealedDocument reply, String answer, String decision, boolean stands) {

    /** @param standing message of the answer that stands; null when there is none */
    static ThreadLine of(Threads.Thread thread, UUID standing, Function<SealedDocument, TracingMessage> messages) {
        TracingMessage asked = messages.apply(thread.asked());
        MessageBody.ConsentSought sought = asked.body(MessageBody.ConsentSought.class);
        TracingMessage reply = thread.open() ? null : messages.apply(thread.reply());
        if (sought == null) {
            return new ThreadLine(thread.asked(), asked.body(MessageBody.ClarificationSought.class).question(), null, null, thread.reply(),
                    reply == null ? null : reply.body(MessageBody.Clarification.class).explanation(), null, true);
        }
        MessageBody.Consent consent = reply == null ? null : reply.body(MessageBody.Consent.class);
        return new ThreadLine(thread.asked(), sought.explanation(), sought.purpose(), sought.state(), thread.reply(), consent == null ? null : consent.conditions(),
                consent == null ? null : consent.decision(), asked.answers() != null && asked.answers().message().equals(standing));
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
        if (open()) {
            return "wait";
        }
        return consent() && !granted() ? "no" : consent() && !stands ? "held" : "done";
    }

    /** Key of the sentence that says what may be done now; for a consent. */
    public String meaning() {
        if (open()) {
            return "consent.sought";
        }
        return !granted() ? "consent.notallowed" : stands ? "consent.allowed" : "consent.over";
    }
}
