package iti.message;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The signing keys of this installation: the State's seal root, the office of the point of contact, one key per signing person. A holder's
 * next key may be made while the one before is valid; it signs from then on, and what the other signed stays valid.
 */
public interface SigningKeys {

    /** Makes the seal root and the office key of the State. Does nothing when they exist. */
    void establish(String state, String stateName, String officeName);

    /** Makes a personal signing key. A person who has one keeps it. */
    void issue(UUID user, String name);

    /** Makes the next personal signing key. */
    void renew(UUID user, String name);

    /** Makes the next key of the office. */
    void renewOffice(String officeName);

    /**
     * Makes the next seal root. It issues nothing before partners had time to enrol it; until then {@link #root()} stays and
     * {@link #roots()} has both. Does nothing while such a root waits.
     */
    void renewRoot(String state, String stateName);

    /** The certificate that issues: whoever it certifies signs for this State. */
    X509Certificate root();

    /** The certificates that partners enrol, the oldest first; two while a root is being replaced. */
    List<X509Certificate> roots();

    /** @throws UnusableKey when the key is of a kind that may not sign */
    Optional<SigningKey> of(UUID user);

    /** The key of the office of the national point of contact. */
    SigningKey office();

    /** All certificates whose keys are here, older ones too. */
    List<HeldCertificate> certificates();

    /**
     * A revocation list that is made now (X.509 version 2, DER).
     *
     * @param root    one of {@link #roots()}, or one that was
     * @param revoked of all roots; the list names them all, since serial numbers do not meet
     */
    byte[] revocationList(X509Certificate root, Collection<RevokedCertificate> revoked);
}
