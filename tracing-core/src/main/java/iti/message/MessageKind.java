package iti.message;

import iti.message.TracingMessage.AcknowledgementBody;
import iti.message.TracingMessage.InformationSoughtBody;
import iti.message.TracingMessage.InformationSuppliedBody;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.ResponseBody;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of signed message between two States, each with the section of the contract that carries its content. */
public enum MessageKind {
    /** The formal tracing request (ITI 16, 17). */
    REQUEST("REQ", "requestBody", RequestBody.class, true),
    /** Receipt of the request is acknowledged by the requested State (ITI 19). */
    ACKNOWLEDGEMENT("ACK", "acknowledgement", AcknowledgementBody.class, false),
    /** The requested State seeks what ITI 17 requires and the request lacks (ITI 21). */
    INFORMATION_SOUGHT("ISO", "informationSought", InformationSoughtBody.class, false),
    /** The requesting State supplies what was sought (ITI 21). */
    INFORMATION_SUPPLIED("ISU", "informationSupplied", InformationSuppliedBody.class, false),
    /** The answer, in full or in part (ITI 20, 22, 23). */
    RESPONSE("RES", "response", ResponseBody.class, true),
    /** What is known so far; the final answer follows (ITI 18, 20). */
    INTERIM_RESPONSE("INT", "interimResponse", ResponseBody.class, true),
    /** The answer is delayed, with ground and reason (ITI 22, 23). */
    DELAY("DEL", "delay", MessageBody.Delay.class, true),
    /** The answer is refused, with ground and reason (ITI 22, 23). */
    REFUSAL("REF", "refusal", MessageBody.Refusal.class, true),
    /** Not made and not imported here; another State is suggested (ITI 20). */
    MISROUTED("MIS", "misrouted", MessageBody.Misrouted.class, false),
    /** The same weapon is traced already (ITI 20). */
    DUPLICATE("DUP", "duplicate", MessageBody.Duplicate.class, false),
    /** The requesting State seeks clarification of an answer (ITI 23). */
    CLARIFICATION_SOUGHT("CLS", "clarificationSought", MessageBody.ClarificationSought.class, false),
    /** The requested State clarifies (ITI 23). */
    CLARIFICATION("CLA", "clarification", MessageBody.Clarification.class, false),
    /** Prior consent is sought to use an answer beyond its restrictions (ITI 15). */
    CONSENT_SOUGHT("COS", "consentSought", MessageBody.ConsentSought.class, false),
    /** Consent is given or declined (ITI 15). */
    CONSENT("CON", "consent", MessageBody.Consent.class, true),
    /** What is awaited is called to mind (ITI 18, 19). */
    REMINDER("REM", "reminder", MessageBody.Reminder.class, false),
    /** The requesting State needs no answer any more (ITI 16). */
    WITHDRAWAL("WDR", "withdrawal", MessageBody.Withdrawal.class, false),
    /** An own earlier request or response is superseded (ITI 17, 20). */
    CORRECTION("COR", "correction", MessageBody.Correction.class, true),
    /** A closed request is taken up again because of new facts (ITI 16, 17). */
    REOPENING("REO", "reopening", MessageBody.Reopening.class, true);

    private final String fileCode;
    private final String section;
    private final Class<? extends MessageBody> bodyType;
    private final boolean releasedBySecondPerson;

    MessageKind(String fileCode, String section, Class<? extends MessageBody> bodyType, boolean releasedBySecondPerson) {
        this.fileCode = fileCode;
        this.section = section;
        this.bodyType = bodyType;
        this.releasedBySecondPerson = releasedBySecondPerson;
    }

    /** Three letters that name the kind in file names. */
    public String fileCode() {
        return fileCode;
    }

    /** Name of the member of the contract that carries the body. */
    public String section() {
        return section;
    }

    public Class<? extends MessageBody> bodyType() {
        return bodyType;
    }

    /**
     * Whether a second person must approve and a point of contact must countersign by hand. The other kinds carry the
     * office's countersignature under the point of contact's standing instruction, so that acknowledging is one act.
     */
    public boolean releasedBySecondPerson() {
        return releasedBySecondPerson;
    }

    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.name().equals(code)).findFirst();
    }
}
