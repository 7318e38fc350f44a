package iti.certificate;

import iti.directory.Directory;
import iti.directory.KeyUse;
import iti.message.RevokedCertificate;
import iti.message.SealVerifier.TrustedSeals;
import iti.message.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Seal roots and lists of revoked certificates of every State known here: those of partners as the directory has them, those of the own
 * State from its keys. The own lists are made when they are asked for, and again when another certificate is revoked or an hour has gone by.
 */
@ApplicationScoped
public class EnrolledSeals implements TrustedSeals {

    private static final Duration KEEP = Duration.ofHours(1);

    private record Made(List<X509Certificate> roots, List<RevokedCertificate> revoked, Instant at, List<X509CRL> lists) {
    }

    private final Directory directory;
    private final SigningKeys keys;
    private final SignerCertificates certificates;
    private final Clock clock;
    private volatile Made made;

    @Inject
    public EnrolledSeals(Directory directory, SigningKeys keys, SignerCertificates certificates, Clock clock) {
        this.directory = directory;
        this.keys = keys;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public List<X509Certificate> rootsOf(String state) {
        List<X509Certificate> roots = new ArrayList<>(directory.trusted(state, KeyUse.SEAL_ROOT));
        if (directory.own().filter(own -> own.code().equals(state)).isPresent()) {
            roots.addAll(keys.roots());
        }
        return roots;
    }

    @Override
    public List<X509CRL> revocations() {
        List<X509CRL> lists = new ArrayList<>(directory.revocations());
        if (directory.own().isPresent()) {
            lists.addAll(own());
        }
        return lists;
    }

    private List<X509CRL> own() {
        List<X509Certificate> roots = keys.roots();
        List<RevokedCertificate> revoked = certificates.revoked();
        Instant now = clock.instant();
        Made known = made;
        if (known == null || !known.roots().equals(roots) || !known.revoked().equals(revoked) || now.isBefore(known.at()) || now.isAfter(known.at().plus(KEEP))) {
            known = new Made(roots, revoked, now, roots.stream().map(root -> read(keys.revocationList(root, revoked))).toList());
            made = known;
        }
        return known.lists();
    }

    private static X509CRL read(byte[] list) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException("The revocation list that was made a moment ago cannot be read.", e);
        }
    }
}
