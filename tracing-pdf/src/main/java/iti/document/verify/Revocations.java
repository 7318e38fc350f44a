package iti.document.verify;

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
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Lists of revoked certificates (RFC 5280, 5): those given, and those that the file carries in its DSS dictionary or its signatures. */
final class Revocations {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int MOST = 64;

    /**
     * @param at          when the certificate stopped being valid
     * @param compromised whether someone else may have had the key, so that nothing made with it is believed without a proven time
     */
    record Revoked(Instant at, boolean compromised) {
    }

    private final List<X509CRL> lists;

    private Revocations(List<X509CRL> lists) {
        this.lists = lists;
    }

    /** @throws IOException when the file carries a list that cannot be read */
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
        return new Revocations(lists);
    }

    /** Those given alone. */
    static Revocations given(Collection<X509CRL> lists) {
        return new Revocations(List.copyOf(lists));
    }

    private static X509CRL read(byte[] list) throws IOException {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
        } catch (CertificateException | CRLException e) {
            throw new IOException("The file carries a list of revoked certificates that cannot be read.", e);
        }
    }

    /** The newest list that this issuer signed. */
    Optional<X509CRL> newest(X509Certificate issuer) {
        return lists.stream().filter(l -> isBy(l, issuer)).max(Comparator.comparing(X509CRL::getThisUpdate));
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

    /** Whether any list of this issuer names the certificate; the earliest date counts. */
    Optional<Revoked> of(X509Certificate certificate, X509Certificate issuer) {
        return lists.stream().filter(l -> isBy(l, issuer)).map(l -> l.getRevokedCertificate(certificate)).filter(e -> e != null)
                .map(Revocations::revoked).min(Comparator.comparing(Revoked::at));
    }

    private static Revoked revoked(X509CRLEntry entry) {
        CRLReason reason = entry.getRevocationReason();
        return new Revoked(entry.getRevocationDate().toInstant(), reason == CRLReason.KEY_COMPROMISE || reason == CRLReason.CA_COMPROMISE || reason == CRLReason.AA_COMPROMISE);
    }
}
