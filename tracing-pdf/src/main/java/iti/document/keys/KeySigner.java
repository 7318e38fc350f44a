package iti.document.keys;

import iti.message.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PublicKey;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Lets a key sign what Bouncy Castle writes, wherever the key is kept. For one signature. */
public final class KeySigner implements ContentSigner {

    private final KeyKind kind;
    private final UnaryOperator<byte[]> sign;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** @throws iti.message.UnusableKey when keys of this kind may not sign */
    public KeySigner(SigningKey key) {
        this(key.certificate().getPublicKey(), key::sign);
    }

    KeySigner(PublicKey key, UnaryOperator<byte[]> sign) {
        this.kind = KeyKind.of(key);
        this.sign = sign;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(kind.signature());
    }

    @Override
    public OutputStream getOutputStream() {
        return data;
    }

    @Override
    public byte[] getSignature() {
        return sign.apply(data.toByteArray());
    }
}
