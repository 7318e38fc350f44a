package iti.certificate;

import iti.message.SigningKey;
import iti.message.UnusableKey;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** Asked before each signature on a document: a key that is revoked, over or of a kind that may not sign makes none. */
@ApplicationScoped
public class SigningPermission {

    /** Why a key does not sign. */
    private enum Refusal { REVOKED, ENDED, UNUSABLE }

    private final SignerCertificates certificates;
    private final RefusedSignatures refused;
    private final Clock clock;

    @Inject
    public SigningPermission(SignerCertificates certificates, RefusedSignatures refused, Clock clock) {
        this.certificates = certificates;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * The key, when it may sign now.
     *
     * @param actor who acts, as the ledger writes it
     * @throws Problem {@code NO_SIGNING_KEY}; the ledger keeps that it was tried
     */
    public SigningKey demand(String actor, Supplier<SigningKey> key) {
        SigningKey found;
        try {
            found = key.get();
        } catch (UnusableKey e) {
            throw refuse(actor, Refusal.UNUSABLE, "");
        }
        X509Certificate certificate = found.certificate();
        String serial = SignerCertificates.text(certificate.getSerialNumber());
        if (certificates.revocation(certificate).isPresent()) {
            throw refuse(actor, Refusal.REVOKED, serial);
        }
        if (certificate.getNotAfter().toInstant().isBefore(clock.instant())) {
            throw refuse(actor, Refusal.ENDED, serial);
        }
        return found;
    }

    private Problem refuse(String actor, Refusal why, String serial) {
        refused.keep(actor, why.name(), serial);
        return Problem.of(ProblemKind.NO_SIGNING_KEY, Map.of("why", why.name()));
    }
}
