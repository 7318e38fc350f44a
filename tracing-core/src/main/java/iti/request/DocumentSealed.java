package iti.request;

/** A document of ours is countersigned and may leave. Fired in the transaction of the act. */
public record DocumentSealed(SealedDocument document) {
}
