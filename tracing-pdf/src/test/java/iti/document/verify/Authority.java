package iti.document.verify;

import iti.document.Station;
import iti.message.SigningKey;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
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

    private static final Extension NO_CHECK = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, new DEROctetString(new byte[] {5, 0}));

    private final KeyPair pair;
    private final X509Certificate root;
    private final Extension[] named;

    private Authority(X500Name name, Extension... named) {
        this.named = named;
        pair = pair("EC", 256);
        root = certificate(name, pair, name, pair, FROM, FROM.plus(3650, ChronoUnit.DAYS), KeyUsage.keyCertSign | KeyUsage.cRLSign, true, "SHA256withECDSA");
    }

    /** @param state ISO code, or null for a name without country */
    static Authority of(String state, String name) {
        return new Authority(new X500Name((state == null ? "" : "C=" + state + ", ") + "CN=" + name));
    }

    /** One whose certificates name a responder. */
    static Authority of(String state, String name, URI responder) {
        GeneralName address = new GeneralName(GeneralName.uniformResourceIdentifier, responder.toString());
        return new Authority(new X500Name("C=" + state + ", CN=" + name), extension(Extension.authorityInfoAccess, new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, address)));
    }

    private static Extension extension(ASN1ObjectIdentifier id, ASN1Encodable value) {
        try {
            return new Extension(id, id.equals(Extension.extendedKeyUsage), new DEROctetString(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Extension purpose(KeyPurposeId purpose) {
        return extension(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
    }

    X509Certificate root() {
        return root;
    }

    /** An officer's key, valid from {@link #FROM} to this day. */
    Key officer(String state, String name, Instant to) {
        return issue("C=" + state + ", OU=Officer, CN=" + name.replace(",", "\\,"), "EC", 256, to, "SHA256withECDSA");
    }

    Key office(String state, String name, Instant to) {
        return issue("C=" + state + ", OU=National point of contact, CN=" + name.replace(",", "\\,"), "EC", 256, to, "SHA256withECDSA");
    }

    Key timeStamps(Instant to) {
        return issue("CN=Time-stamps", "EC", 256, to, "SHA256withECDSA", with(purpose(KeyPurposeId.id_kp_timeStamping)));
    }

    private Extension[] with(Extension more) {
        return Stream.concat(Stream.of(named), Stream.of(more)).toArray(Extension[]::new);
    }

    /** The key of the authority itself. */
    Key itself() {
        return new Key(pair, List.of(root), "SHA256withECDSA");
    }

    /** A responder that answers for this authority; nobody need ask whether it is revoked. */
    Key responder(Instant to) {
        return issue("CN=Responder", "EC", 256, to, "SHA256withECDSA", purpose(KeyPurposeId.id_kp_OCSPSigning), NO_CHECK);
    }

    /** A responder whose key is too short. */
    Key weakResponder(Instant to) {
        return issue("CN=Responder", "RSA", 1024, to, "SHA256withRSA", purpose(KeyPurposeId.id_kp_OCSPSigning), NO_CHECK);
    }

    /** A responder that may be revoked itself. */
    Key revocableResponder(Instant to) {
        return issue("CN=Responder", "EC", 256, to, "SHA256withECDSA", purpose(KeyPurposeId.id_kp_OCSPSigning));
    }

    Key issue(String name, String kind, int size, Instant to, String algorithm) {
        return issue(name, kind, size, to, algorithm, named);
    }

    private Key issue(String name, String kind, int size, Instant to, String algorithm, Extension... more) {
        KeyPair own = pair(kind, size);
        X500Name issuer = X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
        X509Certificate certificate = certificate(new X500Name(name), own, issuer, pair, FROM, to, KeyUsage.digitalSignature, false, "SHA256withECDSA", more);
        return new Key(own, List.of(certificate, root), algorithm);
    }

    /** A certificate that signs itself and is its own root. */
    static Key alone(String name) {
        KeyPair own = pair("RSA", 2048);
        X500Name subject = new X500Name(name);
        return new Key(own, List.of(certificate(subject, own, subject, own, FROM, FROM.plus(3650, ChronoUnit.DAYS), KeyUsage.digitalSignature, false, "SHA256withRSA")), "SHA256withRSA");
    }

    /** A list with this certificate revoked at this time. */
    X509CRL revoking(X509Certificate certificate, Instant at, boolean compromised) {
        return revoking(certificate, at, compromised, Station.CLOCK.instant());
    }

    /** @param made when the list was made */
    X509CRL revoking(X509Certificate certificate, Instant at, boolean compromised, Instant made) {
        try {
            X509v2CRLBuilder list = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(made));
            list.setNextUpdate(Date.from(made.plus(30, ChronoUnit.DAYS)));
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

    private static X509Certificate certificate(X500Name subject, KeyPair of, X500Name issuer, KeyPair by, Instant from, Instant to, int usage, boolean authority, String algorithm, Extension... more) {
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, new BigInteger(100, RANDOM), Date.from(from), Date.from(to), subject, of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            for (Extension extension : more) {
                builder.addExtension(extension);
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(by.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
