package iti.document.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The signed answer of an OCSP responder (RFC 6960). It is believed about a certificate when it names this certificate, and when the issuer
 * of the certificate signed it or somebody whom that issuer itself certified for this purpose (4.2.2.2).
 */
public final class StatusResponse {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);
    /** More are not looked at: a hostile file could have many checked for nothing. */
    private static final int MOST_CERTIFICATES = 8;
    private static final Set<Integer> COMPROMISES = Set.of(CRLReason.keyCompromise, CRLReason.cACompromise, CRLReason.aACompromise);

    /**
     * What is said about one certificate.
     *
     * @param made        when this was known to be so
     * @param next        when newer word will be there; empty when it is there at any time
     * @param revoked     when the certificate stopped being valid; empty when it is good
     * @param compromised whether someone else may have had the key
     * @param delegate    who signed it, unless that is the issuer itself
     */
    public record Status(Instant made, Optional<Instant> next, Optional<Instant> revoked, boolean compromised, Optional<X509Certificate> delegate) {

        /** The delegate, when its issuer says nothing of whether its own revocation is to be asked (RFC 6960, 4.2.2.2.1). */
        public Optional<X509Certificate> delegateToCheck() {
            return delegate.filter(d -> d.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) == null);
        }
    }

    private final byte[] encoded;
    private final BasicOCSPResp response;

    private StatusResponse(byte[] encoded, BasicOCSPResp response) {
        this.encoded = encoded;
        this.response = response;
    }

    /** @param encoded an {@code OCSPResponse} in DER @throws IOException when it is none, or one that says nothing */
    public static StatusResponse of(byte[] encoded) throws IOException {
        OCSPResp outer;
        Object inner;
        try {
            outer = new OCSPResp(encoded);
            inner = outer.getResponseObject();
        } catch (IOException | OCSPException | RuntimeException e) {
            throw new IOException("it is no OCSP response.", e);
        }
        if (outer.getStatus() != OCSPResp.SUCCESSFUL) {
            throw new IOException("it answers with the error " + outer.getStatus() + ".");
        }
        if (inner instanceof BasicOCSPResp basic) {
            return new StatusResponse(encoded.clone(), basic);
        }
        throw new IOException("it answers in a form that is not known.");
    }

    /** The {@code OCSPResponse} in DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** What it says about a certificate; empty when it does not speak of it, does not know it, or may not speak for its issuer. */
    public Optional<Status> about(X509Certificate certificate, X509Certificate issuer) {
        try {
            X509CertificateHolder authority = new JcaX509CertificateHolder(issuer);
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
            for (SingleResp single : response.getResponses()) {
                boolean good = single.getCertStatus() == CertificateStatus.GOOD;
                if (single.getCertID().getSerialNumber().equals(certificate.getSerialNumber()) && single.getCertID().matchesIssuer(authority, digests)
                        && (good || single.getCertStatus() instanceof RevokedStatus)) {
                    return said(single, authority, digests);
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | IOException | RuntimeException e) {
            // Whatever keeps an answer from being checked, it is not believed.
            return Optional.empty();
        }
    }

    private Optional<Status> said(SingleResp single, X509CertificateHolder authority, DigestCalculatorProvider digests)
            throws GeneralSecurityException, OCSPException, OperatorCreationException, IOException {
        AlgorithmIdentifier digest = DefaultDigestAlgorithmIdentifierFinder.INSTANCE.find(response.getSignatureAlgorithmID());
        if (digest == null || !DIGESTS.contains(digest.getAlgorithm())) {
            return Optional.empty();
        }
        if (signedBy(authority, digests)) {
            return Optional.of(status(single, Optional.empty()));
        }
        for (X509CertificateHolder candidate : List.of(response.getCerts()).subList(0, Math.min(response.getCerts().length, MOST_CERTIFICATES))) {
            if (isDelegate(candidate, authority) && signedBy(candidate, digests)) {
                return Optional.of(status(single, Optional.of(new JcaX509CertificateConverter().getCertificate(candidate))));
            }
        }
        return Optional.empty();
    }

    private boolean signedBy(X509CertificateHolder responder, DigestCalculatorProvider digests) throws GeneralSecurityException, OCSPException, OperatorCreationException {
        RespID id = response.getResponderId();
        List<RespID> own = List.of(new RespID(responder.getSubject()), new RespID(responder.getSubjectPublicKeyInfo(), digests.get(RespID.HASH_SHA1)));
        return own.contains(id) && response.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(responder));
    }

    /** Whether the issuer itself certified it for answers, and the certificate was valid when the answer was made. */
    private boolean isDelegate(X509CertificateHolder candidate, X509CertificateHolder authority) throws GeneralSecurityException, OperatorCreationException {
        try {
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(candidate);
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId()) && candidate.isValidOn(response.getProducedAt())
                    && candidate.getIssuer().equals(authority.getSubject())
                    && candidate.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(authority));
        } catch (CertException e) {
            return false;
        }
    }

    private static Status status(SingleResp single, Optional<X509Certificate> delegate) {
        Optional<Instant> next = Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant);
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            return new Status(single.getThisUpdate().toInstant(), next, Optional.of(revoked.getRevocationTime().toInstant()),
                    revoked.hasRevocationReason() && COMPROMISES.contains(revoked.getRevocationReason()), delegate);
        }
        return new Status(single.getThisUpdate().toInstant(), next, Optional.empty(), false, delegate);
    }
}
