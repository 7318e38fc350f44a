package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.certificate.SignerCertificates;
import iti.evidence.EvidenceFile;
import iti.evidence.EvidencePack;
import iti.evidence.EvidencePacks;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.ledger.VerifyLedger;
import iti.message.RevokedCertificate;
import iti.message.SealReport;
import iti.message.SealReport.Group;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier.TrustedSeals;
import iti.paper.PaperOutcome;
import iti.persistence.Databases;
import iti.photo.PhotoSubject;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case for a court holds every signed message, every photo, the ledger that follows from it, and who had what when. */
class EvidencePacksTest {

    private final List<EvidenceFile> packed = new ArrayList<>();
    private TrustedSeals trusted;

    private EvidencePacks packs(Centre a) {
        return new EvidencePacks(a.em, a.cases, a.requests, a.documents, a.photos, a.pictures, a.papers, a.directory, a.keys, a.seals, a.permission,
                (file, trust, addressee) -> {
                    trusted = trust;
                    return new SealReport(Verdict.GOOD, "Whole.", "0".repeat(64), List.of(new SealCheck("pdf", Group.FILE, "A PDF?", "Yes.", Result.PASS)),
                            List.of(), Optional.empty(), Optional.empty());
                },
                (files, key, at) -> {
                    packed.addAll(files);
                    return new byte[] {1};
                }, a.ledger, a.clock);
    }

    private String text(String name) {
        return packed.stream().filter(f -> f.name().equals(name)).map(f -> new String(f.content(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everythingOfTheCaseIsInThePack(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            CaseFile file = Story.recovered(a);
            PhotosTest.photographed(a, file, PhotoSubject.RIGHT_SIDE, "whole");
            UUID request = Story.issued(a, file);
            EvidencePack pack = a.tx(() -> packs(a).of(a.officer, file.id()));
            assertEquals(file.number() + ".asice", pack.fileName());
            List<String> documents = a.tx(() -> a.documents.exchanged(request)).stream().map(d -> "documents/" + d.fileName()).toList();
            assertEquals(1, documents.size());
            List<String> names = packed.stream().map(EvidenceFile::name).toList();
            assertEquals("index.html", names.get(0));
            assertTrue(names.containsAll(documents), names.toString());
            assertTrue(names.containsAll(documents.stream().map(d -> d.replace("documents/", "reports/").replace(".pdf", ".txt")).toList()), names.toString());
            assertEquals(1, names.stream().filter(n -> n.startsWith("photos/")).count());
            assertTrue(names.containsAll(List.of("custody.csv", "ledger.txt", "certificates/XA.pem")), names.toString());
            packed.stream().skip(1).forEach(f -> assertTrue(text("index.html").contains(f.sha256()), f.name() + " stands in the list with its digest"));

            VerifyLedger.Result ledger = VerifyLedger.verify(text("ledger.txt").lines().toList());
            assertEquals(List.of(), ledger.findings());
            String custody = text("custody.csv");
            assertTrue(custody.contains(",DOCUMENT_COUNTERSIGNED,") && custody.contains("," + documents.get(0) + ","), custody);
            assertTrue(custody.contains(",PHOTO_ADDED,"), custody);

            LedgerEntry last = a.tx(() -> a.ledger.entries(file.id())).stream().reduce((x, y) -> y).orElseThrow();
            assertEquals(LedgerAct.EVIDENCE_PACKED, last.act());
            assertTrue(last.details().contains(pack.sha256()), last.details());
        }
    }

    /** The documents of the own State are judged under its own root, with its own list of revoked certificates; a revoked key seals no pack. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void theOwnStateIsAskedLikeAnyOther(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            CaseFile file = Story.recovered(a);
            Story.issued(a, file);
            a.tx(() -> packs(a).of(a.officer, file.id()));
            assertEquals(List.of(a.keys.root()), a.tx(() -> trusted.rootsOf("XA")));
            assertEquals(List.of(), a.tx(() -> trusted.rootsOf("XB")));
            assertEquals(List.of(false), revoked(a));
            a.tx(() -> {
                a.certificates.revoke(a.administrator, SignerCertificates.text(a.keys.office().certificate().getSerialNumber()), RevokedCertificate.Reason.KEY_COMPROMISED);
                return null;
            });
            assertEquals(List.of(true), revoked(a), "the list is made anew at once");
            assertEquals(ProblemKind.NO_SIGNING_KEY, assertThrows(Problem.class, () -> a.tx(() -> packs(a).of(a.officer, file.id()))).kind());
        }
    }

    /** Of each list that is asked: whether the certificate of the own office stands in it. */
    private List<Boolean> revoked(Centre a) {
        return a.tx(() -> trusted.revocations().stream().map(list -> list.isRevoked(a.keys.office().certificate())).toList());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void paperIsInItAndSaysThatNobodySignedIt(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID request = Story.issued(a);
            byte[] page = "%PDF-1.7\nthe square is cut off\n%%EOF".getBytes(StandardCharsets.US_ASCII);
            PaperReply reply = a.tx(() -> a.paperIntake.takeAt(a.officer, request, page)).reply();
            a.tx(() -> a.papers.type(a.officer, reply.id(), null, new PaperAnswer(PaperOutcome.DESTROYED_ON_RECORD, null, null, null, null, "Not in court", null, null, null)));
            a.tx(() -> packs(a).of(a.officer, a.requests.find(a.officer, request).caseFile()));
            String name = "paper/" + reply.fileName(a.requests.find(a.officer, request).number());
            EvidenceFile kept = packed.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
            assertEquals(reply.sha256(), kept.sha256());
            assertTrue(kept.shows().contains("from State XB, NOT signed by it"), kept.shows());
            String typed = text(name.replace(".pdf", ".txt"));
            assertTrue(typed.contains("from paper, not signed by the other State") && typed.contains("Outcome: DESTROYED_ON_RECORD") && typed.contains("Not in court")
                    && typed.contains(reply.sha256()), typed);
            assertTrue(text("custody.csv").contains(",PAPER_REPLY_FILED,user:" + a.officer.id() + "," + name + ","), text("custody.csv"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoDoesNotSeeTheCaseGetsNoPack(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            CaseFile file = Story.recovered(a);
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> packs(a).of(a.otherUnit, file.id()))).kind());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> a.tx(() -> packs(a).of(a.auditor, file.id()))).kind());
            assertTrue(packed.isEmpty(), () -> packed.stream().map(EvidenceFile::name).collect(Collectors.joining()));
        }
    }
}
