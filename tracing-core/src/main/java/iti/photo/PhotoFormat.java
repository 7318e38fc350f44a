package iti.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that are taken in. A kind is told by the first bytes of the file, never by its name. */
public enum PhotoFormat {
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"), PNG("image/png", "\u0089PNG\r\n\u001A\n");

    private final String mediaType;
    private final byte[] signature;

    PhotoFormat(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a file begins as, or empty when it is none of these. */
    static Optional<PhotoFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(f -> file.length > f.signature.length
                && Arrays.equals(file, 0, f.signature.length, f.signature, 0, f.signature.length)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }
}
