package iti.document.revocation;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Where the revocation lists of authorities come from. */
public interface RevocationLists {

    /**
     * The newest list that there is; whoever asks checks that the authority signed it.
     *
     * @return empty when none of this authority is known
     * @throws NoEvidence when it cannot be had at the moment
     */
    Optional<X509CRL> of(X509Certificate authority) throws NoEvidence;
}
