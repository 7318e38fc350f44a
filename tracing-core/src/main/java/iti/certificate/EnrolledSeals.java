package iti.certificate;

import iti.directory.Directory;
import iti.directory.KeyUse;
import iti.message.SealVerifier.TrustedSeals;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** Seal roots and lists of revoked certificates as the directory has them. */
public record EnrolledSeals(Directory directory) implements TrustedSeals {

    @Override
    public List<X509Certificate> rootsOf(String state) {
        return directory.trusted(state, KeyUse.SEAL_ROOT);
    }

    @Override
    public List<X509CRL> revocations() {
        return directory.revocations();
    }
}
