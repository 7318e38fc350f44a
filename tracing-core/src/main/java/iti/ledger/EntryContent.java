package iti.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the hash of an entry covers: every field as UTF-8 with its length (4 bytes, big-endian) before it, after the tag
 * {@code iti-ledger-entry-1}. Needs nothing but the JDK, so that anyone can recompute it.
 *
 * @param at ISO 8601 instant, UTC, microseconds at most
 */
public record EntryContent(String chain, long position, String at, String actor, String act, String request,
                           String counterpart, String details, String previousHash) {

    /** {@code previousHash} of a chain's first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** SHA-256, 64 hexadecimal digits. */
    public String hash() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        for (String field : new String[] {"iti-ledger-entry-1", chain, Long.toString(position), at, actor, act, request,
            counterpart, details, previousHash}) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
