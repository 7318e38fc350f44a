package iti.api.directory;

import iti.directory.Directory;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate as text (PEM), with its SHA-256 fingerprint, 64 hexadecimal digits. */
record Certificate(String pem, String fingerprint) {

    static Certificate of(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(certificate.getEncoded());
            return new Certificate("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n", Directory.fingerprint(certificate));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate can be encoded", e);
        }
    }
}
