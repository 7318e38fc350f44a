package iti.api.request;

import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.request.ConsentPurpose;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.Threads;
import java.time.Instant;
import java.util.UUID;

/**
 * A question beside the status and its reply: a clarification (ITI 23) or a consent (ITI 15).
 *
 * @param kind  {@code CLARIFICATION_SOUGHT} or {@code CONSENT_SOUGHT}
 * @param reply absent while the question is open
 */
public record ThreadView(MessageKind kind, boolean open, Question asked, Reply reply) {

    /**
     * @param text    the question, or what the consent is sought for
     * @param purpose for a consent
     * @param state   for an onward release the State that would receive the answer
     */
    public record Question(UUID message, String from, Instant at, String text, ConsentPurpose purpose, String state) {
    }

    /**
     * @param text     the explanation; for a consent its conditions, or the reason why it was declined
     * @param granted  for a consent whether it was given
     */
    public record Reply(UUID message, String from, Instant at, String text, Boolean granted) {
    }

    static ThreadView of(Threads.Thread thread, Documents documents) {
        return new ThreadView(thread.asked().kind(), thread.open(), question(thread.asked(), documents.message(thread.asked())),
                thread.open() ? null : reply(thread.reply(), documents.message(thread.reply())));
    }

    private static Question question(SealedDocument document, TracingMessage message) {
        MessageBody.ConsentSought consent = message.body(MessageBody.ConsentSought.class);
        return consent == null
                ? new Question(document.message(), document.from(), document.at(), message.body(MessageBody.ClarificationSought.class).question(), null, null)
                : new Question(document.message(), document.from(), document.at(), consent.explanation(), ConsentPurpose.valueOf(consent.purpose()), consent.state());
    }

    private static Reply reply(SealedDocument document, TracingMessage message) {
        MessageBody.Consent consent = message.body(MessageBody.Consent.class);
        return consent == null
                ? new Reply(document.message(), document.from(), document.at(), message.body(MessageBody.Clarification.class).explanation(), null)
                : new Reply(document.message(), document.from(), document.at(), consent.conditions(), consent.decision().equals("GRANTED"));
    }
}
