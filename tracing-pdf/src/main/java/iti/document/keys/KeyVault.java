package iti.document.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** Where signing keys lie, each under a name, for example {@code office} or {@code users/<id>}. */
interface KeyVault {

    boolean holds(String name);

    /** All names. */
    Set<String> names() throws IOException, GeneralSecurityException;

    /** @throws iti.message.UnusableKey when the key is of a kind that may not sign */
    HeldKey read(String name) throws IOException, GeneralSecurityException;

    /** @param chain the certificate of the key first, then its issuers */
    void keep(String name, KeyPair pair, List<X509Certificate> chain) throws IOException, GeneralSecurityException;

    /** What the keys of this vault sign with. */
    Provider provider();

    /** A fresh pair that can be kept here. */
    default KeyPair generate(KeyKind kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.family(), provider());
        generator.initialize(kind.spec());
        return generator.generateKeyPair();
    }
}
