package iti.message;

import java.security.cert.X509Certificate;
import java.util.List;

/** A signer's key, wherever it is kept: it signs bytes and never leaves its store. */
public interface SigningKey {

    /** The signer's certificate first, then its issuers up to the State's seal root. */
    List<X509Certificate> chain();

    /**
     * Signs with the algorithm of the key: SHA256withECDSA (DER encoded) for P-256, SHA384withECDSA for P-384,
     * SHA256withRSA for RSA.
     */
    byte[] sign(byte[] data);

    default X509Certificate certificate() {
        return chain().get(0);
    }
}
