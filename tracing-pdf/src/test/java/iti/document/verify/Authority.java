package iti.document.verify;

import iti.document.Station;
import iti.message.SigningKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of the tests, which issues what a careful one would not: expired, weak, for the wrong use, of any name. */
final class Authority {

    static final Instant FROM = Station.CLOCK.instant().minus(400, ChronoUnit.DAYS);
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A key with its certificate, and the algorithm it signs with. */
    record Key(KeyPair pair, List<X509Certificate> chain, String algorithm) implements SigningKey {

        @Override
        public byte[] sign(byte[] data) {
            try {
                Signature signature = Signature.getInstance(algorithm, PROVIDER);
                signature.initSign(pair.getPrivate());
                signature.update(data);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final KeyPair pair;
    private final X509Certificate root;

    private Authority(X500Name name) {
        pair = pair("EC", 256);
        root = certificate(name, pair, name, pair, FROM, FROM.plus(3650, ChronoUnit.DAYS), KeyUsage.keyCertSign | KeyUsage.cRLSign, true, false, "SHA256withECDSA");
    }

    /** @param state ISO code, or null for a name without country */
    static Authority of(String state, String name) {
        return new Authority(new X500Name((state == null ? "" : "C=" + state + ", ") + "CN=" + name));
    }

    X509Certificate root() {
        return root;
    }

    /** An officer's key, valid from {@link #FROM} to this day. */
    Key officer(String state, String name, Instant to) {
        return issue("C=" + state + ", OU=Officer, CN=" + name.replace(",", "\\,"), "EC", 256, to, false, "SHA256withECDSA");
    }

    Key office(String state, String name, Instant to) {
        return issue("C=" + state + ", OU=National point of contact, CN=" + name.replace(",", "\\,"), "EC", 256, to, false, "SHA256withECDSA");
    }

    Key timeStamps(Instant to) {
        return issue("CN=Time-stamps", "EC", 256, to, true, "SHA256withECDSA");
    }

    Key issue(String name, String kind, int size, Instant to, boolean stamps, String algorithm) {
        KeyPair own = pair(kind, size);
        X500Name issuer = X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
        X509Certificate certificate = certificate(new X500Name(name), own, issuer, pair, FROM, to, KeyUsage.digitalSignature, false, stamps, "SHA256withECDSA");
        return new Key(own, List.of(certificate, root), algorithm);
    }

    /** A certificate that signs itself and is its own root. */
    static Key alone(String name) {
        KeyPair own = pair("RSA", 2048);
        X500Name subject = new X500Name(name);
        return new Key(own, List.of(certificate(subject, own, subject, own, FROM, FROM.plus(3650, ChronoUnit.DAYS), KeyUsage.digitalSignature, false, false, "SHA256withRSA")), "SHA256withRSA");
    }

    /** A list with this certificate revoked at this time. */
    X509CRL revoking(X509Certificate certificate, Instant at, boolean compromised) {
        try {
            X509v2CRLBuilder list = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(Station.CLOCK.instant()));
            list.setNextUpdate(Date.from(Station.CLOCK.instant().plus(30, ChronoUnit.DAYS)));
            list.addCRLEntry(certificate.getSerialNumber(), Date.from(at), compromised ? CRLReason.keyCompromise : CRLReason.superseded);
            return new JcaX509CRLConverter().getCRL(list.build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider(PROVIDER).build(pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String kind, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, PROVIDER);
            generator.initialize(size, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(X500Name subject, KeyPair of, X500Name issuer, KeyPair by, Instant from, Instant to, int usage, boolean authority, boolean stamps, String algorithm) {
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, new BigInteger(100, RANDOM), Date.from(from), Date.from(to), subject, of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (stamps) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(by.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
