package iti.document.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues the certificates of a State's seal: P-256, the root for ten years, signers for two. */
final class SealCertificates {

    static final String OFFICER = "Officer";
    static final String POINT_OF_CONTACT = "National point of contact";
    static final String TIME_STAMPS = "Time-stamp authority";

    private static final Period ROOT_VALIDITY = Period.ofYears(10);
    private static final Period SIGNER_VALIDITY = Period.ofYears(2);
    /** Certificates are valid a little before they are made, so that a partner whose clock is slow accepts them. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    /** What a certificate is for. */
    private enum Use {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign), SIGNER(KeyUsage.nonRepudiation | KeyUsage.digitalSignature), TIME_STAMPS(KeyUsage.digitalSignature);

        private final int bits;

        Use(int bits) {
            this.bits = bits;
        }
    }

    private final Provider provider;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealCertificates(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    HeldKey root(String state, String stateName) throws GeneralSecurityException {
        KeyPair pair = pair();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, state).addRDN(BCStyle.O, stateName)
                .addRDN(BCStyle.CN, "Seal root of " + stateName).build();
        X509Certificate certificate = certify(name, pair.getPublic(), name, pair, Use.AUTHORITY, ROOT_VALIDITY);
        return new HeldKey(pair.getPrivate(), List.of(certificate), provider);
    }

    /** @param role {@link #OFFICER} or {@link #POINT_OF_CONTACT} */
    HeldKey signer(HeldKey root, String name, String role) throws GeneralSecurityException {
        return issued(root, name, role, Use.SIGNER);
    }

    /** A key that signs time-stamps and nothing else (RFC 3161, 2.3). */
    HeldKey timeStamps(HeldKey root, String name) throws GeneralSecurityException {
        return issued(root, name, TIME_STAMPS, Use.TIME_STAMPS);
    }

    private HeldKey issued(HeldKey root, String name, String role, Use use) throws GeneralSecurityException {
        KeyPair pair = pair();
        X500Name issuer = new JcaX509CertificateHolder(root.certificate()).getSubject();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, value(issuer, BCStyle.C)).addRDN(BCStyle.O, value(issuer, BCStyle.O))
                .addRDN(BCStyle.OU, role).addRDN(BCStyle.CN, name).build();
        KeyPair issuing = new KeyPair(root.certificate().getPublicKey(), root.privateKey());
        X509Certificate certificate = certify(subject, pair.getPublic(), issuer, issuing, use, SIGNER_VALIDITY);
        return new HeldKey(pair.getPrivate(), List.of(certificate, root.certificate()), provider);
    }

    private static String value(X500Name name, ASN1ObjectIdentifier type) {
        return ((ASN1String) name.getRDNs(type)[0].getFirst().getValue()).getString();
    }

    private KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private X509Certificate certify(X500Name subject, PublicKey key, X500Name issuer, KeyPair issuing, Use use, Period validity)
            throws GeneralSecurityException {
        try {
            Instant from = clock.instant().minus(CLOCK_TOLERANCE);
            Date to = Date.from(clock.instant().atOffset(ZoneOffset.UTC).plus(validity).toInstant());
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer, new BigInteger(127, random), Date.from(from), to, subject, key);
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, use == Use.AUTHORITY ? new BasicConstraints(0) : new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.bits));
            if (use == Use.TIME_STAMPS) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuing.getPublic()));
            return new JcaX509CertificateConverter().getCertificate(
                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider(provider).build(issuing.getPrivate())));
        } catch (OperatorCreationException | IOException e) {
            throw new GeneralSecurityException("A certificate could not be issued.", e);
        }
    }
}
