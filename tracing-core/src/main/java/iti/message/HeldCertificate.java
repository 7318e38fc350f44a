package iti.message;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;

/**
 * A certificate whose key this installation holds.
 *
 * @param user    whom it certifies; null unless the holder is a person
 * @param current whether its key is the one that signs; an older one is kept because it signed before
 */
public record HeldCertificate(Holder holder, UUID user, X509Certificate certificate, boolean current) {

    /** Whose key it is. */
    public enum Holder {
        /** The seal root of the State. */
        ROOT,
        /** The office of the national point of contact. */
        OFFICE,
        /** A signing person. */
        PERSON,
        /** The installation's own time-stamp authority. */
        TIME_STAMPS
    }

    public BigInteger serial() {
        return certificate.getSerialNumber();
    }

    public Instant until() {
        return certificate.getNotAfter().toInstant();
    }
}
