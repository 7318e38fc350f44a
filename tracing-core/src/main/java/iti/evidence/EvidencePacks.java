package iti.evidence;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.WeaponPhoto;
import iti.casefile.WeaponPhotos;
import iti.certificate.EnrolledSeals;
import iti.certificate.SigningPermission;
import iti.directory.Directory;
import iti.firearm.Firearm;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.ledger.VerifyLedger;
import iti.message.SealReport;
import iti.message.SealVerifier;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import iti.paper.ScanKind;
import iti.photo.Pictures;
import iti.problem.Problem;
import iti.request.Documents;
import iti.request.PaperReplies;
import iti.request.PaperReply;
import iti.request.SealedDocument;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts a case together for a court: all signed messages, the replies on paper, the photos, who had them when, the ledger, and what the verification said. */
@ApplicationScoped
public class EvidencePacks {

    private final EntityManager em;
    private final CaseFiles cases;
    private final TracingRequests requests;
    private final Documents documents;
    private final WeaponPhotos photos;
    private final Pictures pictures;
    private final PaperReplies papers;
    private final Directory directory;
    private final SigningKeys keys;
    private final EnrolledSeals seals;
    private final SigningPermission permission;
    private final SealVerifier verifier;
    private final EvidenceSealer sealer;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public EvidencePacks(EntityManager em, CaseFiles cases, TracingRequests requests, Documents documents, WeaponPhotos photos, Pictures pictures, PaperReplies papers, Directory directory,
                         SigningKeys keys, EnrolledSeals seals, SigningPermission permission, SealVerifier verifier, EvidenceSealer sealer, Ledger ledger, Clock clock) {
        this.em = em;
        this.cases = cases;
        this.requests = requests;
        this.documents = documents;
        this.photos = photos;
        this.pictures = pictures;
        this.papers = papers;
        this.directory = directory;
        this.keys = keys;
        this.seals = seals;
        this.permission = permission;
        this.verifier = verifier;
        this.sealer = sealer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The pack of a case, sealed with the key of the point of contact. That it was made, by whom, and its digest stand in the ledger, in the
     * entry after the last one that is in the pack.
     *
     * @throws Problem {@code NOT_PERMITTED}, or {@code NOT_FOUND} when the case is not there or not for this person, or {@code NO_SIGNING_KEY}
     */
    @Transactional
    public EvidencePack of(Principal by, UUID id) {
        by.demand(Permission.OPEN_TRACES);
        CaseFile file = cases.find(by, id);
        SigningKey office = permission.demand(by.actor(), keys::office);
        Instant at = clock.instant();
        List<TracingRequest> asked = requests.ofCase(id);
        Map<String, EvidenceFile> files = new LinkedHashMap<>();
        Set<UUID> chains = new LinkedHashSet<>(List.of(id));
        Set<String> states = new LinkedHashSet<>(List.of(directory.ownState().code()));
        for (TracingRequest request : asked) {
            chains.add(request.chain());
            for (SealedDocument document : documents.exchanged(request.id())) {
                states.add(document.from());
                keep(files, document(document));
                keep(files, report(document));
            }
            for (PaperReply reply : papers.of(request.id())) {
                String name = reply.fileName(request.number());
                keep(files, new EvidenceFile("paper/" + name, mediaType(reply.medium()), PaperText.shows(request, reply), papers.pages(reply.id())));
                keep(files, EvidenceFile.text("paper/" + name.replaceAll("\\.[a-z]+$", ".txt"), "text/plain", "What this State's officer typed from " + name + ".", PaperText.of(request, reply)));
            }
        }
        for (WeaponPhoto photo : photos.of(file.firearms().stream().map(Firearm::id).toList())) {
            keep(files, photo(photo));
        }
        List<LedgerEntry> entries = entries(chains);
        keep(files, custody(entries, files));
        keep(files, ledger(entries));
        states.forEach(s -> directory(files, s));
        List<EvidenceFile> all = new ArrayList<>(files.values());
        all.add(0, EvidenceIndex.of(file, directory.nameOf(directory.ownState().code()), directory.ownState().authority(), at, all));
        byte[] sealed = sealer.seal(all, office, at);
        String sha256 = EvidenceFile.sha256(sealed);
        ledger.append(id, by.actor(), LedgerAct.EVIDENCE_PACKED, Map.of("sha256", sha256, "files", Integer.toString(all.size())));
        return new EvidencePack(file.number() + ".asice", sha256, sealed);
    }

    private static void keep(Map<String, EvidenceFile> files, EvidenceFile file) {
        files.putIfAbsent(file.name(), file);
    }

    private static EvidenceFile document(SealedDocument document) {
        return new EvidenceFile("documents/" + document.fileName(), "application/pdf",
                "Signed message of kind " + document.kind() + " from State " + document.from() + " to State " + document.to() + ".", document.content());
    }

    private static String mediaType(ScanKind medium) {
        return switch (medium) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
        };
    }

    private EvidenceFile report(SealedDocument document) {
        SealReport report = verifier.verify(document.content(), seals, document.to());
        StringBuilder text = new StringBuilder(document.fileName()).append('\n').append("SHA-256 ").append(report.sha256()).append('\n').append(report.verdict()).append(". ")
                .append(report.reason()).append("\n\n");
        report.checks().forEach(c -> text.append(c.result()).append("  ").append(c.question()).append("  ").append(c.answer()).append('\n'));
        return EvidenceFile.text("reports/" + document.fileName().replaceAll("\\.pdf$", ".txt"), "text/plain", "What the verification of the document said: " + report.verdict() + ".", text.toString());
    }

    private EvidenceFile photo(WeaponPhoto photo) {
        return new EvidenceFile("photos/" + photo.sha256().substring(0, 16) + ".jpg", "image/jpeg", "Photo: " + photo.note().caption() + " Taken by " + photo.note().takenBy()
                + " on " + photo.note().takenOn() + (photo.withdrawn() ? ", withdrawn later" : "") + ". The file that came in had SHA-256 " + photo.originalSha256() + ".",
                pictures.content(photo.sha256()));
    }

    private List<LedgerEntry> entries(Set<UUID> chains) {
        em.flush();
        return chains.stream().flatMap(c -> ledger.entries(c).stream()).toList();
    }

    /** Who did what with each file of the pack, and when: the entries that name its digest. */
    private static EvidenceFile custody(List<LedgerEntry> entries, Map<String, EvidenceFile> files) {
        Map<String, String> names = new LinkedHashMap<>();
        files.values().forEach(f -> names.put(f.sha256(), f.name()));
        StringBuilder table = new StringBuilder("at,act,by,file,sha256\r\n");
        for (LedgerEntry entry : entries) {
            names.forEach((sha256, name) -> {
                if (entry.details().contains(sha256)) {
                    table.append(entry.at()).append(',').append(entry.act()).append(',').append(entry.actor()).append(',').append(name).append(',').append(sha256).append("\r\n");
                }
            });
        }
        return EvidenceFile.text("custody.csv", "text/csv", "Who did what with each file, and when, from the ledger.", table.toString());
    }

    private static EvidenceFile ledger(List<LedgerEntry> entries) {
        List<String> lines = new ArrayList<>(List.of(VerifyLedger.HEADER));
        entries.forEach(e -> lines.add(VerifyLedger.line(e.content(), e.hash())));
        lines.add("end\t" + entries.size());
        return EvidenceFile.text("ledger.txt", "text/plain", "All ledger entries of the case; each holds the hash of the one before, and the signed messages name the hash of theirs.",
                String.join("\n", lines) + "\n");
    }

    private void directory(Map<String, EvidenceFile> files, String state) {
        StringBuilder pem = new StringBuilder();
        seals.rootsOf(state).forEach(root -> pem.append(pem(root)));
        if (!pem.isEmpty()) {
            keep(files, EvidenceFile.text("certificates/" + state + ".pem", "application/x-pem-file", "Seal root of State " + state
                    + " as it is enrolled here. Compare it with one from a source of your own.", pem.toString()));
        }
    }

    private static String pem(X509Certificate root) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
