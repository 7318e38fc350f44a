package iti.document.verify;

import iti.document.verify.Revocations.Revoked;
import iti.document.verify.Revocations.Word;
import iti.message.SealReport.Signer;
import iti.message.SealVerifier.TrustedSeals;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the signers had the standing to sign: under a trusted seal, with certificates that were valid and not revoked then. What a signer
 * claims of the time is not believed: without a time-stamp of a trusted authority, then is now.
 */
final class StandingCheck {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Checks checks;
    private final TrustedSeals trust;
    private final Instant now;
    private final List<Signer> signers = new ArrayList<>();

    StandingCheck(Checks checks, TrustedSeals trust, Instant now) {
        this.checks = checks;
        this.trust = trust;
        this.now = now;
    }

    List<Signer> signers() {
        return signers;
    }

    /** @param state the State that the data say speaks; null when there are no such data */
    void ask(List<DocumentSignature> signatures, List<FileSignature> timeStamps, byte[] file, Revocations revocations, String state) throws IOException {
        Set<X509Certificate> roots = roots(signatures, state);
        trust(signatures, roots, state);
        ProvenTimes times = ProvenTimes.of(timeStamps, file, roots, revocations, now);
        if (!times.allFit()) {
            checks.fail(Question.TIME, "A time-stamp does not fit the bytes that it covers.");
            return;
        }
        valid(signatures, times, roots.isEmpty());
        revoked(signatures, times, roots, revocations);
    }

    private Set<X509Certificate> roots(List<DocumentSignature> signatures, String state) {
        Set<X509Certificate> roots = new LinkedHashSet<>();
        if (state != null) {
            roots.addAll(trust.rootsOf(state));
        } else {
            signatures.forEach(s -> roots.addAll(trust.rootsOf(s.signer().state())));
            roots.addAll(trust.everyRoot());
        }
        return roots;
    }

    private void trust(List<DocumentSignature> signatures, Set<X509Certificate> roots, String state) {
        boolean every = true;
        for (DocumentSignature s : signatures) {
            boolean under = s.signer().isUnder(roots, s.certificates());
            every &= under;
            signers.add(new Signer(s.signer().role(), s.signer().name(), s.signer().state(), s.signer().fingerprint(), s.claimedAt(), under));
        }
        if (roots.isEmpty()) {
            checks.notRun(Question.TRUST, state == null ? "No trusted certificate was given, so it cannot be said who signed."
                    : "No seal of State " + state + " is enrolled here, so it cannot be said whether the signers speak for it.");
        } else if (state == null) {
            checks.check(Question.TRUST, every, "Yes, every signer is under a certificate that is trusted here.", "A signer is under no certificate that is trusted here.");
        } else {
            checks.check(Question.TRUST, every, "Yes, every signer is under the seal of State " + state + " that is enrolled here.",
                    "A signer is not under the seal that is enrolled for State " + state + ": someone else's key.");
        }
    }

    private void valid(List<DocumentSignature> signatures, ProvenTimes times, boolean nobodyTrusted) throws IOException {
        List<String> notes = new ArrayList<>();
        for (DocumentSignature s : signatures) {
            Optional<Instant> proven = times.of(s);
            Instant at = proven.orElse(now);
            Instant from = s.signer().certificate().getNotBefore().toInstant();
            Instant to = s.signer().certificate().getNotAfter().toInstant();
            if (at.isBefore(from.minus(CLOCK_TOLERANCE))) {
                checks.fail(Question.TIME, "The certificate of " + s.signer().name() + " is valid only from " + DAY.format(from) + ".");
                return;
            }
            if (at.isAfter(to)) {
                String answer = "The certificate of " + s.signer().name() + " expired on " + DAY.format(to) + ", and no trusted time-stamp proves that it was signed before"
                        + times.lapsed().map(end -> ": the certificate of its time-stamp ended on " + DAY.format(end) + ", and no later time-stamp covers that one.").orElse(".");
                if (nobodyTrusted) {
                    checks.notRun(Question.TIME, answer);
                } else {
                    checks.fail(Question.TIME, answer);
                }
                return;
            }
            if (now.isAfter(to)) {
                notes.add("the certificate of " + s.signer().name() + " expired on " + DAY.format(to));
            }
        }
        Optional<Instant> last = times.of(signatures.get(signatures.size() - 1));
        checks.pass(Question.TIME, last.map(t -> "Yes, a trusted time-stamp proves that it was signed by " + MOMENT.format(t)
                + (notes.isEmpty() ? "." : "; " + String.join("; ", notes) + ".")).orElse("Yes, they are valid today; no trusted time-stamp proves when it was signed."));
    }

    private void revoked(List<DocumentSignature> signatures, ProvenTimes times, Set<X509Certificate> roots, Revocations revocations) throws IOException {
        List<String> notes = new ArrayList<>();
        boolean told = true;
        boolean fresh = true;
        for (DocumentSignature s : signatures) {
            Optional<Instant> proven = times.of(s);
            List<X509Certificate> path = s.signer().path(s.certificates());
            for (X509Certificate certificate : path) {
                Optional<X509Certificate> issuer = new SignerCertificate(certificate).issuer(roots, s.certificates());
                if (issuer.isEmpty() || issuer.get().equals(certificate)) {
                    continue;
                }
                Optional<Revoked> revoked = revocations.of(certificate, issuer.get());
                String name = new SignerCertificate(certificate).name();
                if (revoked.isPresent() && !provenBefore(proven, revoked.get())) {
                    checks.fail(Question.REVOKED, fault(name, revoked.get(), proven));
                    return;
                }
                revoked.ifPresent(r -> notes.add("the certificate of " + name + " was revoked on " + MOMENT.format(r.at()) + ", after that"));
                Optional<Word> word = revocations.newest(certificate, issuer.get(), times::existedBy);
                told &= word.isPresent();
                fresh &= word.map(w -> isFresh(w, proven)).orElse(true);
            }
        }
        if (!told || roots.isEmpty()) {
            checks.notRun(Question.REVOKED, "There is no list of revoked certificates of every issuer and no answer of its responder, neither given nor in the file.");
        } else if (!fresh) {
            checks.warn(Question.REVOKED, "The list of revoked certificates, or the answer of a responder in its place, is out of date; get a newer list from the State that issued it.");
        } else {
            checks.pass(Question.REVOKED, notes.isEmpty() ? "Yes, no certificate is on the list of its issuer or revoked by the answer of its responder."
                    : "Yes, a trusted time-stamp proves when it was signed; " + String.join("; ", new LinkedHashSet<>(notes)) + ".");
        }
    }

    private static boolean provenBefore(Optional<Instant> proven, Revoked revoked) {
        return proven.isPresent() && proven.get().isBefore(revoked.at());
    }

    private static String fault(String name, Revoked revoked, Optional<Instant> proven) {
        String what = "The certificate of " + name + " was revoked on " + MOMENT.format(revoked.at()) + (revoked.compromised() ? ", because its key was no longer safe" : "");
        return proven.map(p -> what + ", before the document was signed or time-stamped (" + MOMENT.format(p) + ").")
                .orElse(what + ", and no trusted time-stamp proves that the document was signed before; the time that the signer states proves nothing.");
    }

    /** Whether the word is still to be used now, or was given after the proven time. */
    private boolean isFresh(Word word, Optional<Instant> proven) {
        boolean current = word.next().filter(next -> !now.isAfter(next)).isPresent();
        return current || proven.filter(p -> !word.made().isBefore(p)).isPresent();
    }
}
