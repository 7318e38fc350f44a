package iti.message;

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
}
