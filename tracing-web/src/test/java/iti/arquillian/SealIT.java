package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.certificate.SignerCertificates;
import iti.directory.Directory;
import iti.directory.KeyUse;
import iti.directory.StateDetails;
import iti.message.DocumentSealer;
import iti.message.MessageKind;
import iti.message.RevokedCertificate;
import iti.message.SealReport;
import iti.message.SealVerifier;
import iti.message.SealVerifier.TrustedSeals;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import iti.message.TracingMessage;
import iti.message.TracingMessage.AcknowledgementBody;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.LedgerCheckpoint;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.Signers;
import iti.problem.Issue;
import iti.problem.Problem;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: documents are sealed with the keys of this installation and verified again. */
@ExtendWith(ArquillianExtension.class)
public class SealIT {

    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Inject
    private Staffed staffed;
    @Inject
    private SigningKeys keys;
    @Inject
    private DocumentSealer sealer;
    @Inject
    private SealVerifier verifier;
    @Inject
    private SignerCertificates certificates;
    @Inject
    private Directory directory;
    @Inject
    private Clock clock;
    @Inject
    @ConfigProperty(name = "tracing.data")
    private String data;

    private byte[] sealed;

    @BeforeEach
    void seal() throws IOException {
        Principal officer = staffed.as(Alvoria.ANSWERING);
        keys.issue(officer.id(), officer.name());
        sealed = sealer.countersign(sealer.certify(message(officer.name()), keys.of(officer.id()).orElseThrow()), keys.office());
    }

    @Test
    @Tag("ITI-25")
    void aSealedDocumentIsGoodForItsAddressee() {
        SealReport report = verify(sealed, true, "XB");
        assertEquals(SealReport.Verdict.GOOD, report.verdict(), report.reason() + " " + report.checks());
        assertEquals(List.of("OFFICER", "POINT_OF_CONTACT"), report.signers().stream().map(SealReport.Signer::role).toList());
        assertEquals("TR-2026-000123-C", report.message().orElseThrow().reference());
    }

    @Test
    void theSameDocumentIsNotGoodForAnotherState() {
        assertEquals(SealReport.Verdict.BAD, verify(sealed, true, "XC").verdict());
    }

    @Test
    void aSealThatWasNotEnrolledIsUnknown() {
        assertEquals(SealReport.Verdict.UNKNOWN, verify(sealed, false, "XB").verdict());
    }

    @Test
    void oneChangedByteIsSeen() {
        byte[] changed = sealed.clone();
        changed[changed.length / 2] ^= 1;
        assertEquals(SealReport.Verdict.BAD, verify(changed, true, "XB").verdict());
    }

    @Test
    void whatARevokedSignerSignedIsRefusedOnceTheListIsKept() throws IOException {
        Principal clerk = staffed.as(Alvoria.CUSTODIAN);
        Principal contact = staffed.as(Alvoria.POINT_OF_CONTACT);
        keys.issue(clerk.id(), clerk.name());
        SigningKey key = keys.of(clerk.id()).orElseThrow();
        byte[] document = sealer.countersign(sealer.certify(message(clerk.name()), key), keys.office());
        assertEquals(SealReport.Verdict.GOOD, verifyWithLists(document).verdict());
        certificates.revoke(staffed.as(Alvoria.ADMINISTRATOR), SignerCertificates.text(key.certificate().getSerialNumber()), RevokedCertificate.Reason.KEY_COMPROMISED);
        byte[] list = certificates.list();
        directory.keep(contact, new StateDetails("XQ", "Quillonia", "Quillonia Police", "Desk", "+999 1 555 0101", "desk@quillonia.example", "en", "Europe/Paris",
                "SATURDAY,SUNDAY", "", null));
        assertEquals(List.of(Issue.of("list", "revocationListOfAnother")),
                assertThrows(Problem.class, () -> directory.keepRevocations(contact, "XQ", list)).issues());
        String pem = "-----BEGIN CERTIFICATE-----\n" + encoded(keys.root()) + "\n-----END CERTIFICATE-----\n";
        directory.enrol(contact, "XQ", KeyUse.SEAL_ROOT, pem, "by hand");
        assertNotNull(directory.keepRevocations(contact, "XQ", list).revocationsMadeAt());
        SealReport report = verifyWithLists(document);
        assertEquals(SealReport.Verdict.BAD, report.verdict(), report.reason());
        assertTrue(report.failed("revoked"), report.checks().toString());
        directory.revoke(contact, Directory.fingerprint(keys.root()));
        assertEquals(SealReport.Verdict.GOOD, verifyWithLists(document).verdict(), "a list is believed as long as its seal is trusted");
    }

    private SealReport verifyWithLists(byte[] file) {
        return verifier.verify(file, new TrustedSeals() {
            @Override
            public List<X509Certificate> rootsOf(String state) {
                return state.equals(Alvoria.CODE) ? List.of(keys.root()) : List.of();
            }

            @Override
            public List<X509CRL> revocations() {
                return directory.revocations();
            }
        }, "XB");
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keysAreForTheirOwnerOnly() throws IOException {
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(data, "keys", "office.p12"))));
        assertFalse(Files.exists(Path.of(data, "setup-code")));
    }

    private SealReport verify(byte[] file, boolean enrolled, String addressee) {
        return verifier.verify(file, state -> enrolled && state.equals(Alvoria.CODE) ? List.of(keys.root()) : List.of(), addressee);
    }

    private TracingMessage message(String officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new TracingMessage("1.0", MessageKind.ACKNOWLEDGEMENT.name(), UUID.randomUUID(), UUID.randomUUID(), "TR-2026-000123-C",
                new Party(Alvoria.CODE, Alvoria.NAME, Alvoria.AUTHORITY, "National point of contact", null, null),
                new Party("XB", "Brenmark", "Brenmark Police", "Firearms Records Bureau", null, null),
                now, "ROUTINE", "H1", "en", new Answered(UUID.randomUUID(), DIGEST), new TracingMessage.Sequence(0, 1),
                new LedgerCheckpoint(UUID.randomUUID().toString(), 3, DIGEST, now), new Signers(officer, "National point of contact"),
                new AcknowledgementBody(now, "NTC-26-00417", officer, "2026-11-30", null));
    }
}
