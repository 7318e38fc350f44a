package iti.document.verify;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** The validator of the European Commission under a strict policy, without any network: an opinion from outside on the same files. */
public final class EuDss {

    private final ValidationPolicy policy = policy();

    private static ValidationPolicy policy() {
        try (InputStream in = EuDss.class.getResourceAsStream("policy.xml")) {
            return ValidationPolicyLoader.fromValidationPolicy(in).withDefaultCryptographicSuite().create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says of each signature, in words where it did not pass. */
    public List<String> validate(byte[] file, List<X509Certificate> roots, Instant at) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        roots.forEach(r -> trusted.addCertificate(new CertificateToken(r)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setEnableEtsiValidationReport(false);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setValidationTime(Date.from(at));
        SimpleReport report = validator.validateDocument(policy).getSimpleReport();
        return report.getSignatureIdList().stream().map(id -> report.getIndication(id) == Indication.TOTAL_PASSED ? "PASSED"
                : report.getIndication(id) + " " + report.getAdESValidationErrors(id).stream().map(m -> m.getValue()).toList()).toList();
    }
}
