package iti.message;

import java.time.Instant;
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
     * Adds to a time-stamped document what keeps it provable after its certificates have ended: certificates, word from their issuers made
     * after the time-stamp whether they are revoked, and a time-stamp over all this (PAdES level LTA). Added to an archival copy, the same
     * makes it hold longer. The bytes before stay as they are.
     *
     * @param revoked certificates of this State that are revoked, for the lists of its own root
     * @return empty when that word or the time-stamp cannot be had at the moment
     */
    Optional<byte[]> archive(byte[] stamped, Collection<RevokedCertificate> revoked);

    /** The end of the certificate of the last time-stamp: an archival copy proves nothing afterwards, unless it was renewed before. */
    Instant holdsUntil(byte[] archived);
}
