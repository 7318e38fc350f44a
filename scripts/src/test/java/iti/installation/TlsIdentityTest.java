package iti.installation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIdentityTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    @Test
    void isMadeOnceAndKept() throws Exception {
        X509Certificate first = TlsIdentity.in(dir, "XA", List.of(), CLOCK).certificate();
        assertArrayEquals(first.getEncoded(), TlsIdentity.in(dir, "XA", List.of(), CLOCK).certificate().getEncoded());
    }

    @Test
    void nameAndConfiguredHostAreInTheCertificate() throws Exception {
        X509Certificate certificate = TlsIdentity.in(dir, "XA", List.of("tracing.example", "192.0.2.7"), CLOCK).certificate();
        assertEquals("CN=XA exchange,O=Tracing centre XA", certificate.getSubjectX500Principal().getName());
        List<String> names = certificate.getSubjectAlternativeNames().stream().map(n -> n.get(1).toString()).toList();
        assertEquals(List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "localhost", "tracing.example", "192.0.2.7"), names);
        certificate.checkValidity(java.util.Date.from(CLOCK.instant()));
    }

    @Test
    void keyAndSecretAreForTheOwnerOnly() throws Exception {
        TlsIdentity.in(dir, "XA", List.of(), CLOCK);
        for (String file : List.of("tls.p12", "tls-secret", "tls-trust.p12")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(file))), file);
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)));
    }

    @Test
    void trustStoreHoldsOwnAndPartnersCertificates() throws Exception {
        TlsIdentity own = TlsIdentity.in(dir.resolve("a"), "XA", List.of(), CLOCK);
        own.trust("XB", TlsIdentity.in(dir.resolve("b"), "XB", List.of(), CLOCK).certificateFile());
        KeyStore store = KeyStore.getInstance(own.trustStore().toFile(), own.secret().toCharArray());
        assertEquals(List.of("own", "partner-xb"), Collections.list(store.aliases()).stream().sorted().toList());
        assertTrue(own.partners().containsKey("XB"));
    }

    @Test
    void partnerNameCannotLeaveTheDirectory() throws Exception {
        TlsIdentity own = TlsIdentity.in(dir.resolve("a"), "XA", List.of(), CLOCK);
        assertThrows(IOException.class, () -> own.trust("../XB", own.certificateFile()));
    }

    @Test
    void fileThatIsNoCertificateIsRefused() throws Exception {
        TlsIdentity own = TlsIdentity.in(dir.resolve("a"), "XA", List.of(), CLOCK);
        Path text = Files.writeString(dir.resolve("text.crt"), "hello");
        assertThrows(java.security.cert.CertificateException.class, () -> own.trust("XB", text));
        assertTrue(own.partners().isEmpty());
    }
}
