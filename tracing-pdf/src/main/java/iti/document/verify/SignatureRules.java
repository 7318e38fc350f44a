package iti.document.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The rules for signatures: the algorithms that are still believed, what must be signed along with the document, and what the
 * certificate must permit. A message of the contract keeps those of PAdES (ETSI EN 319 142-1, baseline level B); a file from elsewhere may
 * also carry a plain PDF signature (ISO 32000-1, 12.8.3.3).
 */
final class SignatureRules {

    private static final String PADES = "ETSI.CAdES.detached";
    private static final String PLAIN = "adbe.pkcs7.detached";
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256", NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512");
    private static final Set<ASN1ObjectIdentifier> SIGNATURES = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256, X9ObjectIdentifiers.ecdsa_with_SHA384, X9ObjectIdentifiers.ecdsa_with_SHA512,
            PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.sha256WithRSAEncryption, PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption, PKCSObjectIdentifiers.id_RSASSA_PSS);
    private static final Set<String> OLD_DIGESTS_IN_CERTIFICATES = Set.of("SHA1", "MD5", "MD2");
    private static final int SMALLEST_RSA = 2048;
    private static final int SMALLEST_CURVE = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private SignatureRules() {
    }

    /** The first rule that a signature breaks, in words. @param ours whether it claims to seal a message of the contract */
    static Optional<String> fault(DocumentSignature signature, boolean ours) {
        String form = signature.place().form();
        if (!PADES.equals(form) && (ours || !PLAIN.equals(form))) {
            return Optional.of("A signature is written in the form \"" + form + "\", which is not accepted.");
        }
        return attested(signature, ours || PADES.equals(form));
    }

    /** The same for a signature in a file of its own, which is CAdES (ETSI EN 319 122-1). */
    static Optional<String> detachedFault(DocumentSignature signature) {
        return attested(signature, true);
    }

    private static Optional<String> attested(DocumentSignature signature, boolean namesCertificate) {
        ContentInfo content = SignedData.getInstance(signature.cms().toASN1Structure().getContent()).getEncapContentInfo();
        if (content.getContent() != null || !CMSObjectIdentifiers.data.equals(content.getContentType())) {
            return Optional.of("A signature carries other content than the document.");
        }
        ASN1ObjectIdentifier digest = signature.information().getDigestAlgorithmID().getAlgorithm();
        if (!DIGESTS.containsKey(digest) || !SIGNATURES.contains(new ASN1ObjectIdentifier(signature.information().getEncryptionAlgOID()))) {
            return Optional.of("A signature uses an algorithm that is no longer believed.");
        }
        Optional<String> certificate = certificateFault(signature);
        return certificate.isPresent() ? certificate : attributesFault(signature, namesCertificate);
    }

    private static Optional<String> certificateFault(DocumentSignature signature) {
        SignerCertificate signer = signature.signer();
        if (isWeak(signer.certificate().getPublicKey())) {
            return Optional.of("The key of " + signer.name() + " is too short to be believed.");
        }
        for (X509Certificate certificate : signer.path(signature.certificates())) {
            boolean ownRoot = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            if (!ownRoot && OLD_DIGESTS_IN_CERTIFICATES.stream().anyMatch(certificate.getSigAlgName().toUpperCase(Locale.ROOT)::startsWith)) {
                return Optional.of("The certificate of " + signer.name() + " is signed with an algorithm that is no longer believed.");
            }
        }
        boolean[] usage = signer.certificate().getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION] ? Optional.empty()
                : Optional.of("The certificate of " + signer.name() + " is not for signing documents.");
    }

    static boolean isWeak(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() < SMALLEST_RSA;
        }
        return !(key instanceof ECPublicKey ec) || ec.getParams().getCurve().getField().getFieldSize() < SMALLEST_CURVE;
    }

    private static Optional<String> attributesFault(DocumentSignature signature, boolean pades) {
        AttributeTable signed = signature.information().getSignedAttributes();
        if (signed == null || signed.getAll(CMSAttributes.messageDigest).size() != 1 || signed.getAll(CMSAttributes.contentType).size() != 1) {
            return Optional.of("A signature does not sign the digest of the document.");
        }
        Attribute named = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return pades ? Optional.of("A signature does not sign which certificate it was made with.") : Optional.empty();
        }
        return names(named, signature.signer().certificate()) ? Optional.empty() : Optional.of("A signature names another certificate than the one it carries.");
    }

    /** Whether the signed attribute identifies this certificate (RFC 5035). */
    private static boolean names(Attribute attribute, X509Certificate certificate) {
        try {
            ESSCertIDv2[] identities = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts();
            String digest = identities.length == 0 ? null : DIGESTS.get(identities[0].getHashAlgorithm().getAlgorithm());
            return digest != null && Arrays.equals(identities[0].getCertHash(), MessageDigest.getInstance(digest).digest(certificate.getEncoded()));
        } catch (IllegalArgumentException | CertificateEncodingException e) {
            // An attribute that cannot be read names nothing.
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-2.", e);
        }
    }

    /** How the signatures are written, for the answer. */
    static String form(List<DocumentSignature> signatures) {
        return signatures.stream().allMatch(s -> PADES.equals(s.place().form())) ? "Yes, those of advanced signatures (PAdES)."
                : "Yes, those of plain PDF signatures (ISO 32000); it is no PAdES signature.";
    }
}
