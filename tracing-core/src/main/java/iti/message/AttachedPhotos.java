package iti.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the photos of one message, by the digests that its data state. */
public final class AttachedPhotos {

    /** No photos. */
    public static final AttachedPhotos NONE = new AttachedPhotos(Map.of());

    private final Map<String, byte[]> byDigest;

    private AttachedPhotos(Map<String, byte[]> byDigest) {
        this.byDigest = byDigest;
    }

    /** @param byDigest each file by its SHA-256 (64 hexadecimal digits) */
    public static AttachedPhotos of(Map<String, byte[]> byDigest) {
        return new AttachedPhotos(new HashMap<>(byDigest));
    }

    public Optional<byte[]> file(String sha256) {
        return Optional.ofNullable(byDigest.get(sha256));
    }
}
