package iti.document.verify;

import iti.message.SealVerifier.TrustedSeals;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** The same roots for every State, and lists of revoked certificates. */
record Trust(List<X509Certificate> roots, List<X509CRL> revocations) implements TrustedSeals {

    @Override
    public List<X509Certificate> rootsOf(String state) {
        return roots;
    }
}
