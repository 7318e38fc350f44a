package iti.document.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Station;
import iti.message.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs12KeysTest {

    private static final UUID USER = new UUID(1, 2);

    @TempDir
    private Path data;

    private Pkcs12Keys keys() {
        return new Pkcs12Keys(data.toString(), Station.CLOCK);
    }

    private Pkcs12Keys established() {
        Pkcs12Keys keys = keys();
        keys.establish("XA", "Alvoria", "Office, with a comma");
        keys.issue(USER, "Ines Varga");
        return keys;
    }

    @Test
    void keepsKeysOverARestart() throws IOException, GeneralSecurityException {
        SigningKey before = established().of(USER).orElseThrow();
        Pkcs12Keys again = established();
        assertEquals(before.certificate(), again.of(USER).orElseThrow().certificate());
        byte[] signed = again.of(USER).orElseThrow().sign(new byte[] {1, 2, 3});
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(before.certificate());
        signature.update(new byte[] {1, 2, 3});
        assertTrue(signature.verify(signed));
        before.certificate().verify(again.root().getPublicKey());
        assertEquals(2, before.chain().size());
    }

    @Test
    @Tag("ITI-25")
    void namesRoleAndState() {
        Pkcs12Keys keys = established();
        assertEquals("CN=Ines Varga,OU=Officer,O=Alvoria,C=XA", keys.of(USER).orElseThrow().certificate().getSubjectX500Principal().getName());
        assertEquals("CN=Office\\, with a comma,OU=National point of contact,O=Alvoria,C=XA", keys.office().certificate().getSubjectX500Principal().getName());
        assertTrue(keys.root().getBasicConstraints() >= 0);
        assertArrayEquals(new boolean[] {true, true, false, false, false, false, false, false, false}, keys.office().certificate().getKeyUsage());
    }

    @Test
    void filesAreForTheOwnerAlone() throws IOException {
        established();
        try (Stream<Path> files = Files.walk(data.resolve("keys"))) {
            for (Path file : files.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------", mode, file.toString());
            }
        }
        assertTrue(Files.readString(data.resolve("keys/secret")).length() >= 43);
    }

    @Test
    void withoutASealThereIsNoKey() {
        assertTrue(keys().of(USER).isEmpty());
        assertThrows(IllegalStateException.class, () -> keys().root());
        assertThrows(IllegalStateException.class, () -> keys().issue(USER, "Ines Varga"));
    }
}
