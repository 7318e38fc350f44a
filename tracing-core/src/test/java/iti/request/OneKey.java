package iti.request;

import iti.message.HeldCertificate;
import iti.message.RevokedCertificate;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One real P-256 key, self-certified, that stands for root, office and officers of a State in tests of the domain. */
final class OneKey implements SigningKeys, SigningKey {

    /** A century: tests move their clocks. */
    private static final long LONG = 100L * 365 * 24 * 3_600_000;

    private final KeyPair pair;
    private final X509Certificate certificate;

    OneKey(String state) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            pair = generator.generateKeyPair();
            X500Principal name = new X500Principal("CN=Test, C=" + state);
            long now = System.currentTimeMillis();
            certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, new Date(now - LONG),
                    new Date(now + LONG), name, pair.getPublic()).build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<X509Certificate> chain() {
        return List.of(certificate);
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void establish(String state, String stateName, String officeName) {
        // the one key is there from the start
    }

    @Override
    public void issue(UUID user, String name) {
        // the one key is there from the start
    }

    @Override
    public void renew(UUID user, String name) {
        // the one key stays
    }

    @Override
    public void renewOffice(String officeName) {
        // the one key stays
    }

    @Override
    public void renewRoot(String state, String stateName) {
        // the one key stays
    }

    @Override
    public List<X509Certificate> roots() {
        return chain();
    }

    @Override
    public List<HeldCertificate> certificates() {
        return List.of(new HeldCertificate(HeldCertificate.Holder.OFFICE, null, certificate, true));
    }

    @Override
    public byte[] revocationList(X509Certificate root, Collection<RevokedCertificate> revoked) {
        try {
            X509v2CRLBuilder list = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), new Date());
            revoked.forEach(r -> list.addCRLEntry(r.serial(), Date.from(r.at()), r.reason().crlCode()));
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())).getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public X509Certificate root() {
        return certificate;
    }

    @Override
    public Optional<SigningKey> of(UUID user) {
        return Optional.of(this);
    }

    @Override
    public SigningKey office() {
        return this;
    }
}
