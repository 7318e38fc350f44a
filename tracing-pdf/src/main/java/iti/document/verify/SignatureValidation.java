package iti.document.verify;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** Validates the signatures of a file with EU DSS under the strict policy, without any network. */
final class SignatureValidation {

    /**
     * What the validation says of one signature.
     *
     * @param end        where its covered bytes end, to find it in the file
     * @param intact     whether the signed bytes are unaltered and the signature is made by the certificate's key
     * @param passed     whether every rule of the policy is kept
     * @param fault      the first rule that is not kept, in words; empty when passed
     * @param signer     null when the signature names no certificate
     * @param permission what may follow, when it certifies; null for an approval
     */
    record Validated(int end, boolean intact, boolean passed, String fault, SignerCertificate signer, Instant signedAt, CertificationPermission permission) {
    }

    private final ValidationPolicy policy = policy();

    private static ValidationPolicy policy() {
        try (InputStream in = SignatureValidation.class.getResourceAsStream("policy.xml")) {
            return ValidationPolicyLoader.fromValidationPolicy(in).withDefaultCryptographicSuite().create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param anchors certificates taken as the end of a chain for this validation; whether they are enrolled is another question
     */
    List<Validated> validate(byte[] file, Collection<X509Certificate> anchors, Instant at) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(a -> trusted.addCertificate(new CertificateToken(a)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setEnableEtsiValidationReport(false);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setValidationTime(Date.from(at));
        Reports reports = validator.validateDocument(policy);
        DiagnosticData data = reports.getDiagnosticData();
        List<Validated> found = new ArrayList<>();
        for (SignatureWrapper signature : data.getSignatures()) {
            found.add(validated(signature, reports.getSimpleReport()));
        }
        found.sort(Comparator.comparingInt(Validated::end));
        return found;
    }

    /** Certificates that the file carries, for building chains. */
    static List<X509Certificate> certificates(byte[] file) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        validator.setCertificateVerifier(verifier);
        return validator.getSignatures().stream().flatMap(s -> s.getCertificates().stream()).map(CertificateToken::getCertificate).distinct().toList();
    }

    private static Validated validated(SignatureWrapper signature, SimpleReport report) {
        var range = signature.getSignatureByteRange();
        int end = range == null || range.size() != 4 ? 0 : range.get(2).intValue() + range.get(3).intValue();
        boolean digests = signature.getDigestMatchers().stream().allMatch(XmlDigestMatcher::isDataIntact);
        boolean intact = digests && signature.isSignatureIntact() && signature.isSignatureValid();
        boolean passed = report.getIndication(signature.getId()) == Indication.TOTAL_PASSED;
        String fault = report.getAdESValidationErrors(signature.getId()).stream().map(m -> m.getValue()).findFirst()
                .orElseGet(() -> String.valueOf(report.getSubIndication(signature.getId())));
        CertificateWrapper certificate = signature.getSigningCertificate();
        SignerCertificate signer = certificate == null || certificate.getBinaries() == null ? null
                : new SignerCertificate(DSSUtils.loadCertificate(certificate.getBinaries()).getCertificate());
        Instant signedAt = signature.getClaimedSigningTime() == null ? null : signature.getClaimedSigningTime().toInstant();
        return new Validated(end, intact, passed, passed ? "" : fault, signer, signedAt, signature.getDocMDPPermissions());
    }
}
