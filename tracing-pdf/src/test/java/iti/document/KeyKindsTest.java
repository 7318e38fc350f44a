package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.keys.InstallationKeys;
import iti.document.revocation.HttpRevocationLists;
import iti.document.revocation.NoEvidence;
import iti.document.seal.Evidence;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import iti.document.verify.EuDss;
import iti.document.verify.TracingSealVerifier;
import iti.message.SealReport;
import iti.message.SigningKey;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are sealed, time-stamped and archived with keys of every permitted kind, in files and on a PKCS#11 token, and other programs call them valid. */
class KeyKindsTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({"P-256", "P-384", "RSA-3072"})
    void keysInFiles(String kind) throws IOException, InterruptedException, NoTimeStamp, NoEvidence {
        sealAndAsk(new InstallationKeys(data.toString(), Station.CLOCK, Optional.empty(), 0, Optional.empty(), kind));
    }

    @ParameterizedTest
    @CsvSource({"0, P-256", "1, P-384", "2, RSA-3072"})
    void keysOnAToken(int slot, String kind) throws IOException, InterruptedException, NoTimeStamp, NoEvidence, ReflectiveOperationException {
        InstallationKeys keys = SoftToken.keys(slot, kind);
        sealAndAsk(keys);
        assertNull(privateKey(keys.office()).getEncoded(), "the key never leaves the token");
        InstallationKeys again = SoftToken.keys(slot, kind);
        assertEquals(keys.office().chain(), again.office().chain());
        assertEquals(4, again.certificates().size());
        keys.renewOffice("Second office");
        assertTrue(keys.office().certificate().getSubjectX500Principal().getName().contains("CN=Second office"));
    }

    private static PrivateKey privateKey(SigningKey key) throws ReflectiveOperationException {
        Field field = key.getClass().getDeclaredField("key");
        field.setAccessible(true);
        return (PrivateKey) field.get(key);
    }

    private static void sealAndAsk(InstallationKeys keys) throws IOException, InterruptedException, NoTimeStamp, NoEvidence {
        keys.establish("XA", "Republic of Alvoria", Samples.OFFICE_XA);
        keys.issue(Station.OFFICER, Samples.OFFICER_XA);
        TracingDocuments documents = new TracingDocuments(Station.CLOCK);
        byte[] sealed = documents.countersign(documents.certify(Samples.request(), SamplePhotos.files(), keys.of(Station.OFFICER).orElseThrow()), keys.office());
        TimeStamps time = new TimeStamps(new TimeStampAuthority(keys.timeStamps(), Station.CLOCK), () -> List.of(keys.root()));
        byte[] stamped = new PadesSeal().timeStamp(sealed, time);
        SealReport report = new TracingSealVerifier(Station.CLOCK).verify(stamped, state -> List.of(keys.root()), "XB");
        assertEquals(SealReport.Verdict.GOOD, report.verdict(), report.reason() + report.checks());
        ConformanceTest.popplerAgrees(stamped);
        archived(keys, new PadesSeal().archive(stamped, Evidence.of(stamped, List.of(), root -> Optional.of(list(keys, root)), Station.CLOCK.instant()), time));
    }

    /** The copy holds after the two years of its signers, here and for a validator that others wrote. */
    private static void archived(InstallationKeys keys, byte[] copy) throws IOException, InterruptedException {
        Clock later = Clock.offset(Station.CLOCK, Duration.ofDays(4 * 365));
        SealReport report = new TracingSealVerifier(later).verify(copy, state -> List.of(keys.root()), "XB");
        assertEquals(SealReport.Verdict.GOOD, report.verdict(), report.reason() + report.checks());
        assertTrue(report.checks().stream().filter(c -> c.id().equals("revoked")).allMatch(c -> c.result() == SealReport.Result.PASS), report.checks().toString());
        assertEquals(List.of("PASSED", "PASSED"), new EuDss().validate(copy, List.of(keys.root()), later.instant()));
        ConformanceTest.popplerAgrees(copy);
    }

    private static X509CRL list(InstallationKeys keys, X509Certificate root) {
        try {
            return HttpRevocationLists.read(keys.revocationList(root, List.of()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTokenThatCannotBeUsedIsToldPlainly() throws IOException, InterruptedException {
        SoftToken.keys(3, "P-256");
        assertEquals("tracing.keys.pkcs11.library: there is no file /nowhere/lib.so.", told("/nowhere/lib.so", "P-256"));
        assertEquals("tracing.keys.kind must be one of [P-256, P-384, RSA-3072, RSA-4096], not RSA-2048.", told(null, "RSA-2048"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> SoftToken.keys(77, "P-256")).getMessage().endsWith("has no usable token in slot 77."));
    }

    private String told(String library, String kind) {
        return assertThrows(IllegalArgumentException.class, () -> new InstallationKeys(data.toString(), Station.CLOCK, Optional.ofNullable(library), 0,
                Optional.of("pin"), kind)).getMessage();
    }
}
