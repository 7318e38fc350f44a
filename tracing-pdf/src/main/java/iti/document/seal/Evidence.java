package iti.document.seal;

import iti.document.revocation.NoEvidence;
import iti.document.revocation.RevocationLists;
import iti.document.revocation.StatusResponders;
import iti.document.revocation.StatusResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What proves the signatures of a document after their certificates have ended: the certificates of all signers and time-stamp authorities
 * up to a root, and of each of them word from its issuer, made after the time-stamp, whether it is revoked: the answer of a responder, or else
 * a list (ETSI EN 319 142-1, 6.3, levels LT and LTA). Where earlier evidence lies under a time-stamp, only this last time-stamp needs more.
 */
public final class Evidence {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** What speaks of one signature. @param key name of its entry in the store */
    record OfSignature(String key, Collection<X509Certificate> certificates, Collection<X509CRL> lists, Collection<StatusResponse> answers) {
    }

    /** Word of the issuer of a certificate. */
    private record Word(X509Certificate issuer, Optional<X509CRL> list, Optional<StatusResponse> answer) {
    }

    private final StatusResponders responders;
    private final RevocationLists source;
    private final Instant stamped;
    private final Instant now;
    private final Set<X509Certificate> certificates = new LinkedHashSet<>();
    private final Map<X509Certificate, Word> words = new LinkedHashMap<>();
    private final Map<X509Certificate, X509CRL> lists = new HashMap<>();
    private final List<CarriedSignature> signatures;

    private Evidence(StatusResponders responders, RevocationLists source, List<CarriedSignature> signatures, Instant stamped, Instant now) {
        this.responders = responders;
        this.source = source;
        this.signatures = signatures;
        this.stamped = stamped;
        this.now = now;
    }

    /** Evidence from lists alone; otherwise as below. */
    public static Evidence of(byte[] pdf, Collection<X509Certificate> authorities, RevocationLists lists, Instant now) throws NoEvidence {
        return of(pdf, authorities, StatusResponders.NONE, lists, now);
    }

    /**
     * @param pdf         a document of level T or LTA
     * @param authorities certificates that a time-stamp may be under and need not carry
     * @param responders  asked first; where one gives nothing that can be used, the list is taken
     * @throws NoEvidence when neither can be used: missing, foreign, over, or from before the time-stamp
     */
    public static Evidence of(byte[] pdf, Collection<X509Certificate> authorities, StatusResponders responders, RevocationLists lists, Instant now) throws NoEvidence {
        try {
            CarriedSignatures carried = CarriedSignatures.of(pdf);
            CarriedSignature last = carried.lastTimeStamp().orElseThrow(() -> new NoEvidence("The document has no time-stamp."));
            Evidence evidence = new Evidence(responders, lists, carried.archived() ? List.of(last) : carried.all(), last.stampedAt(), now);
            evidence.prove(carried, authorities);
            return evidence;
        } catch (IOException | GeneralSecurityException e) {
            throw new NoEvidence("The signatures of the document cannot be read.", e);
        }
    }

    private void prove(CarriedSignatures carried, Collection<X509Certificate> authorities) throws NoEvidence {
        Set<X509Certificate> known = new LinkedHashSet<>();
        carried.all().forEach(s -> known.addAll(s.certificates()));
        known.addAll(authorities);
        for (CarriedSignature signature : signatures) {
            for (X509Certificate certificate : signature.certificates()) {
                prove(certificate, known);
            }
        }
    }

    private void prove(X509Certificate first, Set<X509Certificate> known) throws NoEvidence {
        X509Certificate certificate = first;
        while (certificates.add(certificate) && !issued(certificate, certificate)) {
            X509Certificate current = certificate;
            X509Certificate issuer = known.stream().filter(c -> issued(c, current)).findFirst()
                    .orElseThrow(() -> new NoEvidence("The issuer of " + current.getSubjectX500Principal() + " is not known here."));
            words.put(current, word(current, issuer));
            certificate = issuer;
        }
    }

    private Word word(X509Certificate certificate, X509Certificate issuer) throws NoEvidence {
        NoEvidence unanswered = null;
        try {
            Optional<StatusResponse> answer = responders.of(certificate, issuer);
            if (answer.isPresent()) {
                Optional<X509Certificate> unchecked = usable(answer.get(), certificate, issuer).delegateToCheck();
                return new Word(issuer, unchecked.isPresent() ? Optional.of(list(issuer)) : Optional.empty(), answer);
            }
        } catch (NoEvidence e) {
            unanswered = e;
        }
        try {
            return new Word(issuer, Optional.of(list(issuer)), Optional.empty());
        } catch (NoEvidence e) {
            throw unanswered == null || unanswered.getMessage().equals(e.getMessage()) ? e : new NoEvidence(unanswered.getMessage() + " " + e.getMessage(), e);
        }
    }

    private StatusResponse.Status usable(StatusResponse answer, X509Certificate certificate, X509Certificate issuer) throws NoEvidence {
        String of = "The answer of a responder about " + certificate.getSubjectX500Principal();
        StatusResponse.Status status = answer.about(certificate, issuer)
                .orElseThrow(() -> new NoEvidence(of + " says nothing of it, or is not signed by somebody who may answer for its issuer."));
        demandInForce(of, status.made(), status.next().orElse(Instant.MAX));
        return status;
    }

    private X509CRL list(X509Certificate issuer) throws NoEvidence {
        X509CRL known = lists.get(issuer);
        if (known != null) {
            return known;
        }
        String of = "The revocation list of " + issuer.getSubjectX500Principal();
        X509CRL list = source.of(issuer).orElseThrow(() -> new NoEvidence(of + " is not known here: name its address in tracing.revocation.urls."));
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new NoEvidence(of + " is not signed by it.", e);
        }
        demandInForce(of, list.getThisUpdate().toInstant(), list.getNextUpdate() == null ? Instant.MIN : list.getNextUpdate().toInstant());
        lists.put(issuer, list);
        return list;
    }

    private void demandInForce(String what, Instant made, Instant next) throws NoEvidence {
        if (made.isBefore(stamped)) {
            throw new NoEvidence(what + " is from before the time-stamp; the next one is waited for.");
        }
        if (made.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new NoEvidence(what + " is from the future.");
        }
        if (next.isBefore(now)) {
            throw new NoEvidence(what + " is over.");
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    Collection<X509Certificate> certificates() {
        return certificates;
    }

    /** Each signature that this is evidence of. */
    List<OfSignature> signatures() {
        return signatures.stream().map(this::of).toList();
    }

    private OfSignature of(CarriedSignature signature) {
        OfSignature all = new OfSignature(signature.key(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (X509Certificate first : signature.certificates()) {
            for (X509Certificate c = first; c != null && all.certificates().add(c); c = words.containsKey(c) ? words.get(c).issuer() : null) {
                Optional<Word> word = Optional.ofNullable(words.get(c));
                word.flatMap(Word::list).ifPresent(all.lists()::add);
                word.flatMap(Word::answer).ifPresent(all.answers()::add);
            }
        }
        return all;
    }
}
