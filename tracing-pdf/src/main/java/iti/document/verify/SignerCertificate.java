package iti.document.verify;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What a signer's certificate says of the signer, officer or point of contact (ITI 25), and whether it is under a given root. */
final class SignerCertificate {

    static final String OFFICER = "OFFICER";
    static final String POINT_OF_CONTACT = "POINT_OF_CONTACT";
    private static final int LONGEST_CHAIN = 5;
    private static final int KEY_CERT_SIGN = 5;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final X509Certificate certificate;
    private final X500Name subject;

    SignerCertificate(X509Certificate certificate) {
        this.certificate = certificate;
        this.subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    X509Certificate certificate() {
        return certificate;
    }

    String name() {
        return part(BCStyle.CN);
    }

    String state() {
        return part(BCStyle.C);
    }

    /** {@link #OFFICER}, {@link #POINT_OF_CONTACT}, or what the certificate says instead. */
    String role() {
        String unit = part(BCStyle.OU);
        return switch (unit) {
            case "Officer" -> OFFICER;
            case "National point of contact" -> POINT_OF_CONTACT;
            default -> unit;
        };
    }

    String fingerprint() {
        try {
            return Attachments.sha256(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String part(ASN1ObjectIdentifier type) {
        return read(subject, type);
    }

    /** The country of the subject of a root, which names its State. */
    static String stateOf(X509Certificate root) {
        return read(X500Name.getInstance(root.getSubjectX500Principal().getEncoded()), BCStyle.C);
    }

    private static String read(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] parts = name.getRDNs(type);
        return parts.length > 0 && parts[0].getFirst().getValue() instanceof ASN1String text ? text.getString() : "";
    }

    /**
     * Whether one of the roots issued this certificate, directly or through the authorities in {@code others}, or is this certificate:
     * then it was itself given as trusted.
     */
    boolean isUnder(Collection<X509Certificate> roots, Collection<X509Certificate> others) {
        return anchor(roots, others).isPresent();
    }

    /** The root that {@link #isUnder} finds. */
    Optional<X509Certificate> anchor(Collection<X509Certificate> roots, Collection<X509Certificate> others) {
        X509Certificate current = certificate;
        for (int between = 0; between < LONGEST_CHAIN; between++) {
            for (X509Certificate root : roots) {
                if (root.equals(certificate) || isAuthority(root, between) && issued(root, current)) {
                    return Optional.of(root);
                }
            }
            Optional<X509Certificate> next = issuer(current, others, between);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.empty();
    }

    /** Who issued it: a root directly, or an authority that the file offers; itself when it was given as trusted. */
    Optional<X509Certificate> issuer(Collection<X509Certificate> roots, Collection<X509Certificate> others) {
        return anchor(roots, List.of()).or(() -> issuer(certificate, others, 0));
    }

    /** This certificate and those above it that the file itself offers, upwards. */
    List<X509Certificate> path(Collection<X509Certificate> others) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        for (int between = 0; between < LONGEST_CHAIN; between++) {
            Optional<X509Certificate> next = issuer(path.get(path.size() - 1), others, between);
            if (next.isEmpty() || path.contains(next.get())) {
                break;
            }
            path.add(next.get());
        }
        return path;
    }

    private static Optional<X509Certificate> issuer(X509Certificate of, Collection<X509Certificate> candidates, int between) {
        return candidates.stream().filter(c -> !c.equals(of) && isAuthority(c, between) && issued(c, of)).findFirst();
    }

    /** Whether it may issue certificates with so many authorities between itself and the signer (RFC 5280, 4.2.1.9 and 4.2.1.3). */
    private static boolean isAuthority(X509Certificate certificate, int between) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= between && (usage == null || usage[KEY_CERT_SIGN]);
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey(), PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
