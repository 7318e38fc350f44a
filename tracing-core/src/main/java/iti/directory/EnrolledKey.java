package iti.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

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
