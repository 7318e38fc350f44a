package iti.document.keys;

import iti.message.RevokedCertificate;
import iti.message.SigningKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/**
 * Issues the certificates of a State's seal and its revocation lists (RFC 5280): the root for ten years, signers for two, the own
 * time-stamp authority as long as the root, because archived documents hold only as long as their time-stamp.
 */
final class SealCertificates {

    static final String OFFICER = "Officer";
    static final String POINT_OF_CONTACT = "National point of contact";
    static final String TIME_STAMPS = "Time-stamp authority";

    private static final Period ROOT_VALIDITY = Period.ofYears(10);
    private static final Period SIGNER_VALIDITY = Period.ofYears(2);
    private static final Period LIST_VALIDITY = Period.ofDays(30);
    /** Certificates are valid a little before they are made, so that a partner whose clock is slow accepts them. */
    static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    /** What a certificate is for. */
    private enum Use {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign), SIGNER(KeyUsage.nonRepudiation | KeyUsage.digitalSignature), TIME_STAMPS(KeyUsage.digitalSignature);

        private final int bits;

        Use(int bits) {
            this.bits = bits;
        }
    }

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealCertificates(Clock clock) {
        this.clock = clock;
    }

    /** @param provider what the key pair signs with */
    X509Certificate root(KeyPair pair, Provider provider, String state, String stateName) throws GeneralSecurityException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, state).addRDN(BCStyle.O, stateName)
                .addRDN(BCStyle.CN, "Seal root of " + stateName).build();
        KeyKind kind = KeyKind.of(pair.getPublic());
        KeySigner itself = new KeySigner(pair.getPublic(), data -> {
            try {
                return kind.sign(pair.getPrivate(), provider, data);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The fresh root key cannot sign.", e);
            }
        });
        return certify(name, pair.getPublic(), name, pair.getPublic(), itself, Use.AUTHORITY, after(ROOT_VALIDITY));
    }

    /** @param role {@link #OFFICER} or {@link #POINT_OF_CONTACT} */
    X509Certificate signer(SigningKey root, PublicKey key, String name, String role) throws GeneralSecurityException {
        return issued(root, key, name, role, Use.SIGNER, after(SIGNER_VALIDITY));
    }

    /** A certificate for signing time-stamps and nothing else (RFC 3161, 2.3). */
    X509Certificate timeStamps(SigningKey root, PublicKey key, String name) throws GeneralSecurityException {
        return issued(root, key, name, TIME_STAMPS, Use.TIME_STAMPS, after(ROOT_VALIDITY));
    }

    /** The list of what this root issued and revoked, in DER (RFC 5280, 5). Its number is the time, so that a later list has a higher one. */
    byte[] revocationList(SigningKey root, Collection<RevokedCertificate> revoked) throws GeneralSecurityException {
        try {
            Instant now = clock.instant();
            X509v2CRLBuilder list = new X509v2CRLBuilder(new JcaX509CertificateHolder(root.certificate()).getSubject(), Date.from(now));
            list.setNextUpdate(after(LIST_VALIDITY));
            revoked.forEach(r -> list.addCRLEntry(r.serial(), Date.from(r.at()), r.reason().crlCode()));
            list.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return list.build(new KeySigner(root)).getEncoded();
        } catch (IOException e) {
            throw new GeneralSecurityException("The revocation list could not be issued.", e);
        }
    }

    private Date after(Period validity) {
        return Date.from(clock.instant().atOffset(ZoneOffset.UTC).plus(validity).toInstant());
    }

    private X509Certificate issued(SigningKey root, PublicKey key, String name, String role, Use use, Date to) throws GeneralSecurityException {
        X500Name issuer = new JcaX509CertificateHolder(root.certificate()).getSubject();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, value(issuer, BCStyle.C)).addRDN(BCStyle.O, value(issuer, BCStyle.O))
                .addRDN(BCStyle.OU, role).addRDN(BCStyle.CN, name).build();
        Date end = root.certificate().getNotAfter();
        return certify(subject, key, issuer, root.certificate().getPublicKey(), new KeySigner(root), use, to.after(end) ? end : to);
    }

    private static String value(X500Name name, ASN1ObjectIdentifier type) {
        return ((ASN1String) name.getRDNs(type)[0].getFirst().getValue()).getString();
    }

    private X509Certificate certify(X500Name subject, PublicKey key, X500Name issuer, PublicKey issuerKey, KeySigner issuing, Use use, Date to)
            throws GeneralSecurityException {
        try {
            Date from = Date.from(clock.instant().minus(CLOCK_TOLERANCE));
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer, new BigInteger(127, random), from, to, subject, key);
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, use == Use.AUTHORITY ? new BasicConstraints(0) : new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.bits));
            if (use == Use.TIME_STAMPS) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerKey));
            return new JcaX509CertificateConverter().getCertificate(builder.build(issuing));
        } catch (IOException e) {
            throw new GeneralSecurityException("A certificate could not be issued.", e);
        }
    }
}
