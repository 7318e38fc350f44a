package iti.request;

import iti.message.MessageKind;
import java.util.UUID;

/**
 * What waits beside the status of a request: a document that has not left yet, and questions that have no reply.
 *
 * @param kind           kind of the document that waits, or null
 * @param step           the step it will be, or null
 * @param stage          whether it waits for a second person or for the point of contact, or null
 * @param certifiedBy    who certified it, or null
 * @param clarifications questions about an answer (ITI 23) without a reply
 * @param consents       questions for consent (ITI 15) without a decision
 */
public record Pending(MessageKind kind, Procedure step, SealedDocument.Stage stage, UUID certifiedBy, int clarifications, int consents) {

    public static final Pending NOTHING = new Pending(null, null, null, null, 0, 0);

    /** Whether a document waits for a second person or for the point of contact. */
    public boolean waits() {
        return kind != null;
    }

    Pending waiting(MessageKind kind, Procedure step, SealedDocument.Stage stage, UUID certifiedBy) {
        return new Pending(kind, step, stage, certifiedBy, clarifications, consents);
    }

    Pending exchanged(MessageKind kind) {
        int clarification = kind == MessageKind.CLARIFICATION_SOUGHT ? 1 : kind == MessageKind.CLARIFICATION ? -1 : 0;
        int consent = kind == MessageKind.CONSENT_SOUGHT ? 1 : kind == MessageKind.CONSENT ? -1 : 0;
        return new Pending(this.kind, step, stage, certifiedBy, clarifications + clarification, consents + consent);
    }
}
