package iti.web.directory;

import iti.directory.Directory;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/**
 * A certificate as people compare it.
 *
 * @param subject     distinguished name of its owner
 * @param fingerprint SHA-256 in groups of four hexadecimal digits, to be read aloud
 * @param until       end of its validity
 */
public record CertificateText(String subject, String fingerprint, Instant until) {

    public static CertificateText of(X509Certificate certificate) {
        return new CertificateText(certificate.getSubjectX500Principal().getName(), grouped(Directory.fingerprint(certificate)),
                certificate.getNotAfter().toInstant());
    }

    /** 64 hexadecimal digits in groups of four. */
    static String grouped(String fingerprint) {
        return fingerprint.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The certificate in PEM form. */
    static byte[] pem(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate can be encoded", e);
        }
    }
}
