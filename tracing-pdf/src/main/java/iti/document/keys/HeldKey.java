package iti.document.keys;

import iti.message.SigningKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key that this process can use: in its memory, or on a token that it is signed in to. */
final class HeldKey implements SigningKey {

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Provider provider;
    private final KeyKind kind;

    /** @throws iti.message.UnusableKey when keys of this kind may not sign */
    HeldKey(PrivateKey key, List<X509Certificate> chain, Provider provider) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.provider = provider;
        this.kind = KeyKind.of(certificate().getPublicKey());
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            return kind.sign(key, provider, data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key of " + certificate().getSubjectX500Principal() + " cannot sign.", e);
        }
    }
}
