package iti.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of a pack.
 *
 * @param name  its place in the pack: letters, digits and {@code . _ -}, folders apart by {@code /}
 * @param shows what it is, one sentence
 */
public record EvidenceFile(String name, String mediaType, String shows, byte[] content) {

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*";

    /** @throws IllegalArgumentException when the name is none that every system can unpack */
    public EvidenceFile {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a file in a pack of evidence.");
        }
    }

    /** A file of text, UTF-8. */
    public static EvidenceFile text(String name, String mediaType, String shows, String content) {
        return new EvidenceFile(name, mediaType, shows, content.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the content, 64 hexadecimal digits. */
    public String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
