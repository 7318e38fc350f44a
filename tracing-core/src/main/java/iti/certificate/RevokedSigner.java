package iti.certificate;

import iti.message.HeldCertificate;
import iti.message.RevokedCertificate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/** A certificate of ours that is revoked. It is never un-revoked: the holder gets the next one. */
@Entity
@Table(name = "revoked_signer")
public class RevokedSigner {

    @Id
    private String serial;
    @Enumerated(EnumType.STRING)
    private HeldCertificate.Holder holder;
    @Column(name = "user_id")
    private UUID user;
    @Enumerated(EnumType.STRING)
    private RevokedCertificate.Reason reason;
    @Column(name = "at_instant")
    private Instant at;
    @Column(name = "revoked_by")
    private UUID by;

    protected RevokedSigner() {
    }

    RevokedSigner(HeldCertificate certificate, RevokedCertificate.Reason reason, Instant at, UUID by) {
        this.serial = SignerCertificates.text(certificate.serial());
        this.holder = certificate.holder();
        this.user = certificate.user();
        this.reason = reason;
        this.at = at;
        this.by = by;
    }

    /** Serial number in hexadecimal digits. */
    public String serial() {
        return serial;
    }

    public RevokedCertificate.Reason reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public UUID by() {
        return by;
    }

    RevokedCertificate entry() {
        return new RevokedCertificate(new BigInteger(serial, 16), at, reason);
    }
}
