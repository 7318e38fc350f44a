package iti.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of a received file, and what was found, in plain words.
 *
 * @param verdict {@code GOOD}: every question passed; {@code BAD}: do not use; {@code UNKNOWN}: unaltered, but the signer is not enrolled
 * @param reason  one sentence, the reason first
 * @param sha256  of the file, 64 hexadecimal digits
 * @param message the data of the signed revision, when it could be read
 * @param canonicalData the attached JSON as it stands in the signed revision
 */
public record SealReport(
        Verdict verdict,
        String reason,
        String sha256,
        List<SealCheck> checks,
        List<Signer> signers,
        Optional<TracingMessage> message,
        Optional<byte[]> canonicalData) {

    public enum Verdict { GOOD, BAD, UNKNOWN }

    public enum Result { PASS, FAIL, WARN, NOT_RUN }

    public enum Group { FILE, SIGNATURE, DATA, CONTRACT }

    /** One question, for example {@code whole} "Is the file whole?", with its answer in words. */
    public record SealCheck(String id, Group group, String question, String answer, Result result) {
    }

    /**
     * @param role   {@code OFFICER} or {@code POINT_OF_CONTACT}, from the certificate
     * @param fingerprint SHA-256 of the certificate
     * @param trusted whether it chains to an enrolled root of the sender
     */
    public record Signer(String role, String name, String state, String fingerprint, Instant signedAt, boolean trusted) {
    }

    public boolean good() {
        return verdict == Verdict.GOOD;
    }

    /** Whether the named question failed. */
    public boolean failed(String checkId) {
        return checks.stream().anyMatch(c -> c.id().equals(checkId) && c.result() == Result.FAIL);
    }
}
