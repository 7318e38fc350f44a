package iti.bench;

import iti.document.TracingDocuments;
import iti.document.keys.InstallationKeys;
import iti.document.revocation.NoEvidence;
import iti.document.seal.Evidence;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import iti.document.verify.TracingSealVerifier;
import iti.message.SealReport;
import iti.message.SigningKey;
import iti.message.TracingMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and checks the documents of the benchmark, with keys of a fictional State and a time-stamp authority in the same process. Thread-safe. */
final class Workshop {

    private static final UUID OFFICER = UUID.nameUUIDFromBytes(new byte[] {1});

    private final InstallationKeys keys;
    private final SigningKey officer;
    private final TracingDocuments documents = new TracingDocuments(Clock.systemUTC());
    private final PadesSeal seal = new PadesSeal();
    private final TracingSealVerifier verifier = new TracingSealVerifier(Clock.systemUTC());
    private final TimeStamps time;
    private final BareSignatures bare;

    Workshop(Path directory) {
        keys = new InstallationKeys(directory.toString(), Clock.systemUTC());
        keys.establish("XA", "Alvoria", "Mira Okonski");
        keys.issue(OFFICER, "Ilse Marand");
        officer = keys.of(OFFICER).orElseThrow();
        time = new TimeStamps(new TimeStampAuthority(keys.timeStamps(), Clock.systemUTC()), () -> List.of(keys.root()));
        bare = new BareSignatures(officer, keys.office());
    }

    /** The peer, with the same keys. */
    BareSignatures bare() {
        return bare;
    }

    /** Pages and data without any signature. */
    byte[] ready(TracingMessage message) {
        return documents.preview(message);
    }

    /** Rendered, sealed by two people and time-stamped: level T. */
    byte[] stamped(TracingMessage message) {
        try {
            return seal.timeStamp(documents.countersign(documents.certify(message, officer), keys.office()), time);
        } catch (NoTimeStamp e) {
            throw new IllegalStateException("The authority in this process gives no time-stamp.", e);
        }
    }

    /** The same and its archival copy: level LTA. */
    byte[] archived(TracingMessage message) {
        byte[] stamped = stamped(message);
        try {
            Evidence evidence = Evidence.of(stamped, List.of(), root -> Optional.of(list()), Clock.systemUTC().instant());
            return seal.archive(stamped, evidence, time);
        } catch (NoTimeStamp | NoEvidence e) {
            throw new IllegalStateException("A document cannot be archived.", e);
        }
    }

    private X509CRL list() {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(keys.revocationList(keys.root(), List.of())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The revocation list cannot be read.", e);
        }
    }

    void demandGood(byte[] file) throws IOException {
        SealReport report = verifier.verify(file, state -> List.of(keys.root()), "XB");
        if (!report.good()) {
            throw new IOException("A document sealed a moment ago is refused: " + report.reason());
        }
    }
}
