package iti.document.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The times that time-stamps of trusted authorities prove (RFC 3161): document time-stamps, which cover all before them, and those
 * inside signatures. A time-stamp whose own certificate has expired is believed when a later one, believed itself, covers it.
 */
final class ProvenTimes {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256", NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512");

    /** @param end bytes of the file up to here are proven to have been there at this time */
    private record Proof(int end, Instant at) {
    }

    private final Collection<X509Certificate> roots;
    private final Revocations revocations;
    private final Instant now;
    private final List<Proof> proofs = new ArrayList<>();
    private boolean allFit = true;
    private Instant lapsed;

    private ProvenTimes(Collection<X509Certificate> roots, Revocations revocations, Instant now) {
        this.roots = roots;
        this.revocations = revocations;
        this.now = now;
    }

    /** @param timeStamps document time-stamps of the file */
    static ProvenTimes of(List<FileSignature> timeStamps, byte[] file, Collection<X509Certificate> roots, Revocations revocations, Instant now) throws IOException {
        ProvenTimes times = new ProvenTimes(roots, revocations, now);
        for (FileSignature stamp : timeStamps.stream().sorted(Comparator.comparingInt(FileSignature::end).reversed()).toList()) {
            times.add(token(stamp), stamp, file);
        }
        return times;
    }

    private static TimeStampToken token(FileSignature stamp) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(stamp.contents())) {
            return new TimeStampToken(ContentInfo.getInstance(in.readObject()));
        } catch (TSPException | IllegalArgumentException e) {
            throw new IOException("A time-stamp cannot be read.", e);
        }
    }

    private void add(TimeStampToken token, FileSignature stamp, byte[] file) throws IOException {
        boolean fits = fits(token, stamp.covered(file));
        allFit &= fits;
        if (fits && trusted(token, provenFor(stamp.end()).orElse(now))) {
            proofs.add(new Proof(stamp.end(), token.getTimeStampInfo().getGenTime().toInstant()));
        }
    }

    /** Whether every document time-stamp fits the bytes that it covers. */
    boolean allFit() {
        return allFit;
    }

    /** The earliest time at which this signature is proven to have existed. @throws IOException when its own time-stamp cannot be read */
    Optional<Instant> of(DocumentSignature signature) throws IOException {
        Optional<Instant> proven = provenFor(signature.place().end());
        Optional<TimeStampToken> own = signature.ownTimeStamp();
        if (own.isPresent() && fits(own.get(), signature.information().getSignature()) && trusted(own.get(), proven.orElse(now))) {
            Instant at = own.get().getTimeStampInfo().getGenTime().toInstant();
            return proven.filter(at::isAfter).or(() -> Optional.of(at));
        }
        return proven;
    }

    private Optional<Instant> provenFor(long end) {
        return proofs.stream().filter(p -> p.end() >= end).map(Proof::at).min(Comparator.naturalOrder());
    }

    /** When bytes up to here are proven to have been there at the latest: now, if nothing proves it. */
    Instant existedBy(long end) {
        return provenFor(end).orElse(now);
    }

    /** When the certificate of a time-stamp of a trusted authority ended that proves nothing any more for this reason alone; the last of them. */
    Optional<Instant> lapsed() {
        return Optional.ofNullable(lapsed);
    }

    private static boolean fits(TimeStampToken token, byte[] stamped) {
        return digest(token).map(d -> Arrays.equals(d.digest(stamped), token.getTimeStampInfo().getMessageImprintDigest())).orElse(false);
    }

    private static boolean fits(TimeStampToken token, CMSTypedData stamped) throws IOException {
        Optional<MessageDigest> digest = digest(token);
        if (digest.isEmpty()) {
            return false;
        }
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest.get())) {
            stamped.write(out);
        } catch (CMSException e) {
            throw new IOException("The bytes under a time-stamp cannot be read.", e);
        }
        return Arrays.equals(digest.get().digest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    private static Optional<MessageDigest> digest(TimeStampToken token) {
        String name = DIGESTS.get(token.getTimeStampInfo().getMessageImprintAlgOID());
        try {
            return name == null ? Optional.empty() : Optional.of(MessageDigest.getInstance(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-2.", e);
        }
    }

    /** Whether a trusted authority signed it with a certificate for time-stamps that was valid, unless a later proof says so, until now. */
    private boolean trusted(TimeStampToken token, Instant usedUntil) {
        try {
            List<X509Certificate> carried = DocumentSignature.certificates(token.toCMSSignedData());
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                if (token.getSID().match(holder)) {
                    token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(holder));
                    return trusted(new JcaX509CertificateConverter().getCertificate(holder), carried, usedUntil);
                }
            }
            return false;
        } catch (TSPException | GeneralSecurityException | OperatorCreationException | IllegalArgumentException e) {
            // A time-stamp that cannot be checked proves no time.
            return false;
        }
    }

    private boolean trusted(X509Certificate certificate, List<X509Certificate> carried, Instant usedUntil) {
        SignerCertificate signer = new SignerCertificate(certificate);
        if (!signer.isUnder(roots, carried) || SignatureRules.isWeak(certificate.getPublicKey()) || usedUntil.isBefore(certificate.getNotBefore().toInstant())
                || signer.path(carried).stream().anyMatch(c -> revoked(c, carried, usedUntil))) {
            return false;
        }
        Instant end = certificate.getNotAfter().toInstant();
        if (usedUntil.isAfter(end)) {
            lapsed = lapsed == null || end.isAfter(lapsed) ? end : lapsed;
            return false;
        }
        return true;
    }

    /** Whether it was revoked while it was still needed: what a later time-stamp covers, itself believed, was there before. */
    private boolean revoked(X509Certificate certificate, List<X509Certificate> carried, Instant usedUntil) {
        return new SignerCertificate(certificate).issuer(roots, carried).filter(issuer -> !issuer.equals(certificate))
                .flatMap(issuer -> revocations.of(certificate, issuer)).filter(r -> !usedUntil.isBefore(r.at())).isPresent();
    }
}
