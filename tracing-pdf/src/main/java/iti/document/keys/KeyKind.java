package iti.document.keys;

import iti.message.UnusableKey;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The kinds of keys that may sign here: P-256, P-384 and RSA of 3072 bits or more. Other kinds are refused, because partners or the
 * validation of ETSI would not accept what they sign.
 */
public enum KeyKind {
    P_256("P-256", "EC", "SHA256withECDSA", "SHA-256", new ECGenParameterSpec("secp256r1")),
    P_384("P-384", "EC", "SHA384withECDSA", "SHA-384", new ECGenParameterSpec("secp384r1")),
    RSA_3072("RSA-3072", "RSA", "SHA256withRSA", "SHA-256", new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4)),
    RSA_4096("RSA-4096", "RSA", "SHA256withRSA", "SHA-256", new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4));

    private final String title;
    private final String family;
    private final String signature;
    private final String digest;
    private final AlgorithmParameterSpec spec;
    private final ECParameterSpec curve;

    KeyKind(String title, String family, String signature, String digest, AlgorithmParameterSpec spec) {
        this.title = title;
        this.family = family;
        this.signature = signature;
        this.digest = digest;
        this.spec = spec;
        this.curve = curve(spec);
    }

    /** @throws IllegalArgumentException when the setting names none */
    static KeyKind named(String title) {
        return Arrays.stream(values()).filter(k -> k.title.equals(title.strip())).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "tracing.keys.kind must be one of " + Arrays.stream(values()).map(k -> k.title).toList() + ", not " + title + "."));
    }

    /** @throws UnusableKey when keys of this kind may not sign */
    public static KeyKind of(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            for (KeyKind kind : new KeyKind[] {P_256, P_384}) {
                if (kind.hasCurve(ec.getParams())) {
                    return kind;
                }
            }
            throw refused("an elliptic curve of " + ec.getParams().getCurve().getField().getFieldSize() + " bits that is neither");
        }
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            if (bits < RSA_3072.bits()) {
                throw refused("RSA of " + bits + " bits");
            }
            return bits < RSA_4096.bits() ? RSA_3072 : RSA_4096;
        }
        throw refused(key.getAlgorithm());
    }

    private static UnusableKey refused(String what) {
        return new UnusableKey("A signing key must be P-256, P-384 or RSA of at least 3072 bits. This one is " + what + ".");
    }

    private boolean hasCurve(ECParameterSpec other) {
        return curve.getCurve().equals(other.getCurve()) && curve.getGenerator().equals(other.getGenerator()) && curve.getOrder().equals(other.getOrder());
    }

    /** The curve of an elliptic kind; null for the others. */
    private static ECParameterSpec curve(AlgorithmParameterSpec spec) {
        if (!(spec instanceof ECGenParameterSpec)) {
            return null;
        }
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(spec);
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256 and P-384.", e);
        }
    }

    /** Name of the family for a generator of key pairs. */
    String family() {
        return family;
    }

    AlgorithmParameterSpec spec() {
        return spec;
    }

    private int bits() {
        return ((RSAKeyGenParameterSpec) spec).getKeysize();
    }

    /** Name of the signature algorithm, as Java has it. */
    String signature() {
        return signature;
    }

    /** Name of the digest that goes with it. */
    public String digest() {
        return digest;
    }

    /** The same digest, as ASN.1 has it. */
    public AlgorithmIdentifier digestIdentifier() {
        return new AlgorithmIdentifier(this == P_384 ? NISTObjectIdentifiers.id_sha384 : NISTObjectIdentifiers.id_sha256);
    }

    byte[] sign(PrivateKey key, Provider provider, byte[] data) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(signature, provider);
        signer.initSign(key);
        signer.update(data);
        return signer.sign();
    }
}
