package iti.message;

import java.util.Collection;
import java.util.Optional;

/** Trusted time for sealed documents, from a service on the network: never asked inside a transaction. */
public interface TrustedTime {

    /** Whether this installation has a time-stamp service. */
    boolean offered();

    /**
     * Adds a time-stamp over everything that a sealed document carries; the bytes before it stay as they are.
     *
     * @return empty when the service gives none at the moment
     */
    Optional<byte[]> stamp(byte[] sealed);

    /**
     * Adds to a time-stamped document what keeps it provable after its certificates have ended: certificates, revocation lists made after
     * the time-stamp, and a time-stamp over them (PAdES level LTA). The bytes before stay as they are.
     *
     * @param revoked certificates of this State that are revoked, for the lists of its own root
     * @return empty when a list or the time-stamp cannot be had at the moment
     */
    Optional<byte[]> archive(byte[] stamped, Collection<RevokedCertificate> revoked);
}
