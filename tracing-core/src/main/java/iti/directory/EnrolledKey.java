package iti.directory;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** A partner's certificate, pinned, with how its fingerprint was confirmed and by whom. */
@Entity
@Table(name = "enrolled_key")
public class EnrolledKey {

    /** SHA-256 of the certificate, 64 hexadecimal digits. */
    @Id
    private String fingerprint;
    private String state;
    @Enumerated(EnumType.STRING)
    @Column(name = "key_use")
    private KeyUse use;
    private String certificate;
    @Column(name = "confirmed_how")
    private String confirmedHow;
    @Column(name = "enrolled_at")
    private Instant enrolledAt;
    private boolean revoked;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] revocations;
    @Column(name = "revocations_made_at")
    private Instant revocationsMadeAt;

    protected EnrolledKey() {
    }

    EnrolledKey(String fingerprint, String state, KeyUse use, String pem, String confirmedHow, Instant at) {
        this.fingerprint = fingerprint;
        this.state = state;
        this.use = use;
        this.certificate = pem;
        this.confirmedHow = confirmedHow;
        this.enrolledAt = at;
    }

    static X509Certificate parse(String pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    public X509Certificate certificate() {
        try {
            return parse(certificate);
        } catch (CertificateException e) {
            throw new IllegalStateException("enrolled certificate " + fingerprint + " cannot be read", e);
        }
    }

    static X509CRL parseList(byte[] file) throws CertificateException, CRLException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(file));
    }

    /** Whether this certificate signed a list of revoked certificates. */
    boolean signed(X509CRL list) {
        try {
            list.verify(certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    void keep(X509CRL list) {
        try {
            revocations = list.getEncoded();
            revocationsMadeAt = list.getThisUpdate().toInstant();
        } catch (CRLException e) {
            throw new IllegalStateException("a parsed list can be encoded", e);
        }
    }

    /** The newest list of revoked certificates that this seal root signed, as far as it was handed over. */
    public Optional<X509CRL> revocations() {
        try {
            return revocations == null ? Optional.empty() : Optional.of(parseList(revocations));
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException("kept list of " + fingerprint + " cannot be read", e);
        }
    }

    /** When that list was made, or null when there is none. */
    public Instant revocationsMadeAt() {
        return revocationsMadeAt;
    }

    void revoke() {
        revoked = true;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String state() {
        return state;
    }

    public KeyUse use() {
        return use;
    }

    public String pem() {
        return certificate;
    }

    public String confirmedHow() {
        return confirmedHow;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public boolean revoked() {
        return revoked;
    }
}
