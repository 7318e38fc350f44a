package iti.document.verify;

import iti.document.revocation.StatusResponse;
import iti.document.revocation.StatusResponse.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CRLException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What issuers say about revocation: lists (RFC 5280, 5) that were given or that the file carries in its DSS dictionary or its signatures, and
 * the answers of OCSP responders (RFC 6960) in that dictionary. Both count the same.
 */
final class Revocations {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int MOST = 64;

    /**
     * @param at          when the certificate stopped being valid
     * @param compromised whether someone else may have had the key, so that nothing made with it is believed without a proven time
     */
    record Revoked(Instant at, boolean compromised) {
    }

    /**
     * Word about a certificate.
     *
     * @param made when it was known to be so
     * @param next when newer word was to be there; empty when it does not say
     */
    record Word(Instant made, Optional<Instant> next) {
    }

    /** @param end where the object that holds it begins in the file: a time-stamp that covers more than this covers it */
    private record Carried(StatusResponse answer, long end) {
    }

    private final List<X509CRL> lists;
    private final List<Carried> answers;

    private Revocations(List<X509CRL> lists, List<Carried> answers) {
        this.lists = lists;
        this.answers = answers;
    }

    /** @throws IOException when the file carries a list or an answer that cannot be read */
    static Revocations of(PDDocument pdf, List<DocumentSignature> signatures, Collection<X509CRL> given) throws IOException {
        List<X509CRL> lists = new ArrayList<>(given);
        COSDictionary store = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
        COSArray carried = store == null ? null : store.getCOSArray(COSName.getPDFName("CRLs"));
        for (int i = 0; carried != null && i < Math.min(carried.size(), MOST); i++) {
            if (carried.getObject(i) instanceof COSStream stream) {
                lists.add(read(Attachments.content(stream)));
            }
        }
        for (DocumentSignature signature : signatures) {
            for (X509CRLHolder holder : signature.cms().getCRLs().getMatches(null)) {
                lists.add(read(holder.getEncoded()));
            }
        }
        return new Revocations(lists, answers(pdf, store == null ? null : store.getCOSArray(COSName.getPDFName("OCSPs"))));
    }

    private static List<Carried> answers(PDDocument pdf, COSArray carried) throws IOException {
        List<Carried> answers = new ArrayList<>();
        for (int i = 0; carried != null && i < Math.min(carried.size(), MOST); i++) {
            if (carried.getObject(i) instanceof COSStream stream) {
                Long at = carried.get(i) instanceof COSObject reference ? pdf.getDocument().getXrefTable().get(reference.getKey()) : null;
                try {
                    answers.add(new Carried(StatusResponse.of(Attachments.content(stream)), at == null || at <= 0 ? Long.MAX_VALUE : at));
                } catch (IOException e) {
                    throw new IOException("The file carries an answer of a responder that cannot be read.", e);
                }
            }
        }
        return answers;
    }

    /** Those given alone. */
    static Revocations given(Collection<X509CRL> lists) {
        return new Revocations(List.copyOf(lists), List.of());
    }

    private static X509CRL read(byte[] list) throws IOException {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
        } catch (CertificateException | CRLException e) {
            throw new IOException("The file carries a list of revoked certificates that cannot be read.", e);
        }
    }

    /**
     * The newest word of this issuer about a certificate.
     *
     * @param existed when bytes of the file up to a place were there at the latest: the certificate of a responder must have been valid then
     */
    Optional<Word> newest(X509Certificate certificate, X509Certificate issuer, LongFunction<Instant> existed) {
        Stream<Word> listed = lists.stream().filter(l -> isBy(l, issuer))
                .map(l -> new Word(l.getThisUpdate().toInstant(), Optional.ofNullable(l.getNextUpdate()).map(Date::toInstant)));
        Stream<Word> answered = answers.stream().flatMap(a -> believed(a, certificate, issuer)
                .filter(s -> s.delegate().filter(d -> existed.apply(a.end()).isAfter(d.getNotAfter().toInstant())).isEmpty()).stream())
                .map(s -> new Word(s.made(), s.next()));
        return Stream.concat(listed, answered).max(Comparator.comparing(Word::made));
    }

    /** An answer whose responder is authorised, has a key that is not weak, and is not revoked itself. */
    private Optional<Status> believed(Carried carried, X509Certificate certificate, X509Certificate issuer) {
        return carried.answer().about(certificate, issuer)
                .filter(s -> s.delegate().filter(d -> SignatureRules.isWeak(d.getPublicKey())).isEmpty())
                .filter(s -> s.delegateToCheck().flatMap(d -> listed(d, issuer)).isEmpty());
    }

    private static boolean isBy(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey(), PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            // A list that its issuer did not sign is no list.
            return false;
        }
    }

    /** Whether any list of this issuer names the certificate, or any answer calls it revoked; the earliest date counts. */
    Optional<Revoked> of(X509Certificate certificate, X509Certificate issuer) {
        Stream<Revoked> answered = answers.stream().flatMap(a -> believed(a, certificate, issuer).stream())
                .flatMap(s -> s.revoked().map(at -> new Revoked(at, s.compromised())).stream());
        return Stream.concat(listed(certificate, issuer).stream(), answered).min(Comparator.comparing(Revoked::at));
    }

    private Optional<Revoked> listed(X509Certificate certificate, X509Certificate issuer) {
        return lists.stream().filter(l -> isBy(l, issuer)).map(l -> l.getRevokedCertificate(certificate)).filter(e -> e != null)
                .map(Revocations::revoked).min(Comparator.comparing(Revoked::at));
    }

    private static Revoked revoked(X509CRLEntry entry) {
        CRLReason reason = entry.getRevocationReason();
        return new Revoked(entry.getRevocationDate().toInstant(), reason == CRLReason.KEY_COMPROMISE || reason == CRLReason.CA_COMPROMISE || reason == CRLReason.AA_COMPROMISE);
    }
}
