package iti.message;

/** Makes the formal document of a message: rendered, with its data attached, and sealed (PAdES). */
public interface DocumentSealer {

    /**
     * Renders the message as a tagged PDF with its canonical JSON attached and certifies it with the officer's key
     * (DocMDP level 2: only further signatures may follow).
     *
     * @param photos the files that the message describes; each is attached once and pictured
     */
    byte[] certify(TracingMessage message, AttachedPhotos photos, SigningKey officer);

    /** The same for a message without photos. */
    default byte[] certify(TracingMessage message, SigningKey officer) {
        return certify(message, AttachedPhotos.NONE, officer);
    }

    /** Adds the countersignature of the point of contact to a certified document. */
    byte[] countersign(byte[] certified, SigningKey pointOfContact);
}
