package iti.document.revocation;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Where answers about the status of one certificate come from (OCSP, RFC 6960). */
public interface StatusResponders {

    /** Nobody is asked. */
    StatusResponders NONE = (certificate, issuer) -> Optional.empty();

    /**
     * What the responder of a certificate says now; whoever asks checks that it may say so.
     *
     * @return empty when the certificate has no responder that may be asked
     * @throws NoEvidence when none of them answers at the moment
     */
    Optional<StatusResponse> of(X509Certificate certificate, X509Certificate issuer) throws NoEvidence;
}
