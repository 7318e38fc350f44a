package iti.web.certificate;

import iti.certificate.SignerCertificates;
import iti.message.HeldCertificate;
import iti.message.HeldCertificate.Holder;
import java.time.Duration;
import java.time.Instant;

/**
 * A certificate of ours in a list.
 *
 * @param kind      kind of its status: shape and colour
 * @param status    key of its status
 * @param at        the day that the status names
 * @param next      whether a next key can be made for its holder here
 * @param revocable whether it can be revoked here
 */
public record CertificateLine(SignerCertificates.Line line, String kind, String status, Instant at, boolean next, boolean revocable) {

    /** Days before the end from which it is said that it ends soon. */
    private static final Duration SOON = Duration.ofDays(90);

    public static CertificateLine of(SignerCertificates.Line line, Instant now) {
        HeldCertificate held = line.held();
        boolean revoked = line.revocation().isPresent();
        boolean ended = held.until().isBefore(now);
        boolean soon = held.until().isBefore(now.plus(SOON));
        boolean live = !revoked && !ended;
        Instant at = line.revocation().map(r -> r.at()).orElse(held.until());
        String status = revoked ? "revoked" : ended ? "ended" : soon ? "soon" : held.current() ? "signs" : held.holder() == Holder.ROOT ? "root" : "kept";
        String kind = revoked ? "no" : ended ? "late" : soon ? "soon" : held.current() ? "done" : "plain";
        return new CertificateLine(line, kind, status, at, held.current() && held.holder() != Holder.TIME_STAMPS, live && held.holder() != Holder.ROOT);
    }
}
