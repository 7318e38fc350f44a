package iti.message;

/** Takes the photos out of a sealed document. */
public interface PhotoExtraction {

    /**
     * The attached files whose digests the data state; what else is in the file is left alone.
     *
     * @param file    a document that was verified as good
     * @param message the data of its signed revision
     */
    AttachedPhotos of(byte[] file, TracingMessage message);
}
