package iti.message;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.UUID;

/** The signing keys of this installation: the State's seal root, the office of the point of contact, one key per signing person. */
public interface SigningKeys {

    /** Makes the seal root and the office key of the State. Does nothing when they exist. */
    void establish(String state, String stateName, String officeName);

    /** Makes a personal signing key. A person who has one keeps it. */
    void issue(UUID user, String name);

    /** The certificate that partners enrol: whoever it certifies signs for this State. */
    X509Certificate root();

    Optional<SigningKey> of(UUID user);

    /** The key of the office of the national point of contact. */
    SigningKey office();
}
