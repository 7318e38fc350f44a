package iti.document.verify;

import iti.document.evidence.Manifest;
import iti.ledger.VerifyLedger;
import iti.message.SealReport;
import iti.message.SealReport.Group;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier;
import iti.message.SealVerifier.TrustedSeals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Examines a pack of evidence: the container, the signed manifest, each file's digest, the ledger inside, and every document inside by itself. */
final class PackCheck {

    /**
     * @param verdict   {@code GOOD} when the pack and every document in it are
     * @param documents the report on each document by its place in the pack
     */
    record PackReport(Verdict verdict, String reason, List<SealCheck> checks, Map<String, SealReport> documents) {
    }

    private static final String SIGNED = "Is the manifest unaltered and signed?";

    private final SealVerifier documents;
    private final TrustedSeals trust;
    private final Instant now;
    private final List<SealCheck> checks = new ArrayList<>();

    PackCheck(SealVerifier documents, TrustedSeals trust, Instant now) {
        this.documents = documents;
        this.trust = trust;
        this.now = now;
    }

    PackReport of(Path pack) {
        Map<String, SealReport> reports = new LinkedHashMap<>();
        try {
            Map<String, byte[]> files = PackFiles.of(pack);
            add("pack", Group.FILE, "Is it a pack of evidence that can be opened?", Result.PASS, "Yes, with " + (files.size() - 2) + " files.");
            if (!files.containsKey(Manifest.PLACE) || !files.containsKey(Manifest.SIGNATURE)) {
                add("signature", Group.SIGNATURE, SIGNED, Result.FAIL, "The manifest or its signature is missing.");
                return report(reports);
            }
            signature(files);
            digests(files);
            ledger(files);
            files.forEach((name, content) -> {
                if (name.startsWith("documents/")) {
                    reports.put(name, documents.verify(content, trust, null));
                }
            });
            documents(reports);
        } catch (IOException e) {
            add("pack", Group.FILE, "Is it a pack of evidence that can be opened?", Result.FAIL, e.getMessage());
        }
        return report(reports);
    }

    private void signature(Map<String, byte[]> files) {
        DocumentSignature signature;
        try {
            signature = DocumentSignature.detached(files.get(Manifest.SIGNATURE), files.get(Manifest.PLACE));
        } catch (IOException e) {
            add("signature", Group.SIGNATURE, SIGNED, Result.FAIL, e.getMessage());
            return;
        }
        var rule = SignatureRules.detachedFault(signature);
        boolean good = signature.intact() && rule.isEmpty();
        add("signature", Group.SIGNATURE, SIGNED, good ? Result.PASS : Result.FAIL, good ? "Yes, by " + signature.signer().name() + "."
                : rule.orElse("The manifest was altered after it was signed, or the signature is not genuine."));
        Set<X509Certificate> roots = new LinkedHashSet<>(trust.rootsOf(signature.signer().state()));
        roots.addAll(trust.everyRoot());
        String question = "Is the signer under a certificate that is trusted here?";
        if (roots.isEmpty()) {
            add("trust", Group.SIGNATURE, question, Result.NOT_RUN, "No trusted certificate was given, so it cannot be said who signed.");
            return;
        }
        boolean under = signature.signer().isUnder(roots, signature.certificates());
        X509Certificate certificate = signature.signer().certificate();
        boolean valid = !now.isBefore(certificate.getNotBefore().toInstant()) && !now.isAfter(certificate.getNotAfter().toInstant());
        boolean revoked = signature.signer().anchor(roots, signature.certificates())
                .flatMap(root -> Revocations.given(trust.revocations()).of(certificate, root)).isPresent();
        add("trust", Group.SIGNATURE, question, under && valid && !revoked ? Result.PASS : Result.FAIL, !under ? "The signer is under no certificate that is trusted here."
                : revoked ? "The signer's certificate was revoked." : valid ? "Yes, and the certificate is valid today." : "The signer's certificate is not valid today, and the pack carries no time-stamp.");
    }

    private void digests(Map<String, byte[]> files) throws IOException {
        Map<String, String> stated = Manifest.read(files.get(Manifest.PLACE));
        Set<String> there = new TreeSet<>(files.keySet());
        there.removeAll(Set.of(Manifest.PLACE, Manifest.SIGNATURE));
        String question = "Are the files those that the manifest names, unaltered?";
        for (String name : there) {
            if (!Attachments.sha256(files.get(name)).equals(stated.get(name))) {
                add("files", Group.DATA, question, Result.FAIL, stated.containsKey(name) ? "The file " + name + " was altered." : "The file " + name + " does not belong to the pack.");
                return;
            }
        }
        boolean complete = there.equals(stated.keySet());
        add("files", Group.DATA, question, complete ? Result.PASS : Result.FAIL, complete ? "Yes, all " + there.size() + "."
                : "A file that the manifest names is missing: " + stated.keySet().stream().filter(n -> !there.contains(n)).findFirst().orElse("") + ".");
    }

    private void ledger(Map<String, byte[]> files) {
        byte[] ledger = files.get("ledger.txt");
        String question = "Is the ledger inside whole?";
        if (ledger == null) {
            add("ledger", Group.DATA, question, Result.NOT_RUN, "There is no ledger in the pack.");
            return;
        }
        VerifyLedger.Result result = VerifyLedger.verify(new String(ledger, StandardCharsets.UTF_8).lines().toList());
        boolean whole = result.findings().isEmpty();
        add("ledger", Group.DATA, question, whole ? Result.PASS : Result.FAIL, whole ? "Yes, " + result.entries() + " entries in " + result.heads().size() + " chains."
                : result.findings().get(0));
    }

    private void documents(Map<String, SealReport> reports) {
        String question = "Is every document inside good?";
        var bad = reports.entrySet().stream().filter(r -> r.getValue().verdict() == Verdict.BAD).findFirst();
        var unknown = reports.entrySet().stream().filter(r -> r.getValue().verdict() == Verdict.UNKNOWN).findFirst();
        if (bad.isPresent()) {
            add("documents", Group.CONTRACT, question, Result.FAIL, bad.get().getKey() + ": " + bad.get().getValue().reason());
        } else if (unknown.isPresent()) {
            add("documents", Group.CONTRACT, question, Result.NOT_RUN, unknown.get().getKey() + ": " + unknown.get().getValue().reason());
        } else {
            add("documents", Group.CONTRACT, question, Result.PASS, reports.isEmpty() ? "There are none." : "Yes, all " + reports.size() + ".");
        }
    }

    private void add(String id, Group group, String question, Result result, String answer) {
        checks.add(new SealCheck(id, group, question, answer, result));
    }

    private PackReport report(Map<String, SealReport> reports) {
        var failed = checks.stream().filter(c -> c.result() == Result.FAIL).findFirst();
        var open = checks.stream().filter(c -> c.result() == Result.NOT_RUN && !c.id().equals("ledger")).findFirst();
        Verdict verdict = failed.isPresent() ? Verdict.BAD : open.isPresent() ? Verdict.UNKNOWN : Verdict.GOOD;
        String reason = failed.or(() -> open).map(SealCheck::answer).orElse("The pack is whole and unaltered, and so is every document in it.");
        return new PackReport(verdict, reason, checks, reports);
    }
}
