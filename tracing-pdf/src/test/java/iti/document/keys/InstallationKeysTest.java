package iti.document.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Station;
import iti.message.SigningKey;
import iti.message.HeldCertificate;
import iti.message.HeldCertificate.Holder;
import iti.message.RevokedCertificate;
import iti.message.UnusableKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationKeysTest {

    private static final UUID USER = new UUID(1, 2);

    @TempDir
    private Path data;

    private InstallationKeys keys() {
        return new InstallationKeys(data.toString(), Station.CLOCK);
    }

    private InstallationKeys established() {
        InstallationKeys keys = keys();
        keys.establish("XA", "Alvoria", "Office, with a comma");
        keys.issue(USER, "Ines Varga");
        return keys;
    }

    @Test
    void keepsKeysOverARestart() throws IOException, GeneralSecurityException {
        SigningKey before = established().of(USER).orElseThrow();
        InstallationKeys again = established();
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
        InstallationKeys keys = established();
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

    @Test
    void theNextKeySignsAndTheOneBeforeIsKept() {
        InstallationKeys keys = established();
        X509Certificate before = keys.of(USER).orElseThrow().certificate();
        keys.renew(USER, "Ines Varga");
        X509Certificate after = keys.of(USER).orElseThrow().certificate();
        assertNotEquals(before, after);
        assertEquals(after, keys().of(USER).orElseThrow().certificate());
        List<HeldCertificate> hers = keys.certificates().stream().filter(c -> USER.equals(c.user())).toList();
        assertEquals(Map.of(before, false, after, true), hers.stream().collect(Collectors.toMap(HeldCertificate::certificate, HeldCertificate::current)));
        assertEquals(List.of(Holder.ROOT, Holder.OFFICE), keys.certificates().stream().map(HeldCertificate::holder).filter(h -> h != Holder.PERSON).sorted().toList());
    }

    /** Partners have thirty days in which they can enrol the next root while everything is still signed under the first. */
    @Test
    void theNextRootIssuesOnlyAfterTheOverlap() throws GeneralSecurityException {
        InstallationKeys keys = established();
        X509Certificate first = keys.root();
        keys.renewRoot("XA", "Alvoria");
        assertEquals(first, keys.root());
        assertEquals(2, keys.roots().size());
        keys.renewRoot("XA", "Alvoria");
        assertEquals(2, keys.roots().size(), "one waits already");
        assertEquals(List.of(first), keys.certificates().stream().filter(c -> c.holder() == Holder.ROOT && c.current()).map(HeldCertificate::certificate).toList());
        keys.renew(USER, "Ines Varga");
        keys.of(USER).orElseThrow().certificate().verify(first.getPublicKey());
        InstallationKeys later = new InstallationKeys(data.toString(), Clock.offset(Station.CLOCK, InstallationKeys.ROOT_OVERLAP.plusDays(1)));
        assertEquals(keys.roots().get(1), later.root());
        later.renew(USER, "Ines Varga");
        later.of(USER).orElseThrow().certificate().verify(later.root().getPublicKey());
    }

    @Test
    void aRevocationListIsUnderTheRootThatIssued() throws GeneralSecurityException {
        InstallationKeys keys = established();
        X509Certificate revoked = keys.of(USER).orElseThrow().certificate();
        byte[] list = keys.revocationList(keys.root(), List.of(new RevokedCertificate(revoked.getSerialNumber(), Station.CLOCK.instant(), RevokedCertificate.Reason.KEY_COMPROMISED)));
        X509CRL read = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
        read.verify(keys.root().getPublicKey());
        assertTrue(read.isRevoked(revoked));
        assertFalse(read.isRevoked(keys.office().certificate()));
        assertEquals(CRLReason.KEY_COMPROMISE, read.getRevokedCertificate(revoked).getRevocationReason());
        assertThrows(IllegalArgumentException.class, () -> keys.revocationList(revoked, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA 2048", "EC secp521r1", "EC secp256k1", "EC brainpoolP256r1", "Ed25519 Ed25519", "DSA 2048"})
    void smallerAndOtherKeysAreRefused(String key) throws GeneralSecurityException, IOException {
        InstallationKeys keys = established();
        String[] parts = key.split(" ");
        KeyPairGenerator generator = KeyPairGenerator.getInstance(parts[0], new BouncyCastleProvider());
        if (parts[0].equals("EC")) {
            generator.initialize(new ECGenParameterSpec(parts[1]));
        } else if (!parts[0].equals("Ed25519")) {
            generator.initialize(Integer.parseInt(parts[1]));
        }
        KeyPair pair = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=Brought along, C=XA");
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(keys.root(), BigInteger.TEN,
                Date.from(Station.CLOCK.instant()), Date.from(Station.CLOCK.instant().plusSeconds(3600)), name, pair.getPublic()).build(new KeySigner(keys.office())));
        UUID other = new UUID(3, 4);
        new Pkcs12Vault(data.resolve("keys"), new BouncyCastleProvider()).keep("users/" + other, pair, List.of(certificate));
        String told = assertThrows(UnusableKey.class, () -> keys.of(other)).getMessage();
        assertTrue(told.startsWith("A signing key must be P-256, P-384 or RSA of at least 3072 bits. This one is "), told);
    }
}
