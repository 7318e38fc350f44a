package iti.request;

/** A document of ours got its time-stamp before it left, so its bytes are others now. Fired in the transaction that keeps them. */
public record DocumentTimeStamped(SealedDocument document) {
}
