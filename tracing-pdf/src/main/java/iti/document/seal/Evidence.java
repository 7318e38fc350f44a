package iti.document.seal;

import iti.document.time.NoEvidence;
import iti.document.time.RevocationLists;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What proves the signatures of a document after their certificates have ended: the certificates of all signers and time-stamp authorities
 * up to a root, and of each authority a revocation list made after the time-stamp (ETSI EN 319 142-1, 6.3, levels LT and LTA).
 */
public final class Evidence {

    private final Set<X509Certificate> certificates = new LinkedHashSet<>();
    private final Set<X509CRL> lists = new LinkedHashSet<>();

    private Evidence() {
    }

    /**
     * @param pdf         a document of level T
     * @param authorities certificates that a time-stamp may be under and need not carry
     * @throws NoEvidence when a list is missing, foreign, over, or from before the time-stamp
     */
    public static Evidence of(byte[] pdf, Collection<X509Certificate> authorities, RevocationLists lists, Instant now) throws NoEvidence {
        Evidence evidence = new Evidence();
        try {
            Instant stamped = evidence.collect(pdf);
            evidence.prove(authorities, lists, stamped, now);
            return evidence;
        } catch (IOException | CMSException | TSPException | GeneralSecurityException e) {
            throw new NoEvidence("The signatures of the document cannot be read.", e);
        }
    }

    /** Takes the certificates out of all signatures. @return the time of the last time-stamp */
    private Instant collect(byte[] pdf) throws IOException, CMSException, TSPException, GeneralSecurityException, NoEvidence {
        Instant last = null;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                CMSSignedData cms;
                try (ASN1InputStream in = new ASN1InputStream(signature.getContents())) {
                    cms = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
                }
                for (X509CertificateHolder certificate : cms.getCertificates().getMatches(null)) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
                }
                if ("ETSI.RFC3161".equals(signature.getSubFilter())) {
                    Instant time = new TimeStampToken(cms).getTimeStampInfo().getGenTime().toInstant();
                    last = last == null || time.isAfter(last) ? time : last;
                }
            }
        }
        if (last == null) {
            throw new NoEvidence("The document has no time-stamp.");
        }
        return last;
    }

    private void prove(Collection<X509Certificate> authorities, RevocationLists source, Instant stamped, Instant now) throws NoEvidence {
        List<X509Certificate> known = new ArrayList<>(certificates);
        known.addAll(authorities);
        Deque<X509Certificate> open = new ArrayDeque<>(certificates);
        Set<X509Certificate> proven = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            X509Certificate certificate = open.pop();
            if (isRoot(certificate)) {
                continue;
            }
            X509Certificate issuer = known.stream().filter(c -> issued(c, certificate)).findFirst()
                    .orElseThrow(() -> new NoEvidence("The issuer of " + certificate.getSubjectX500Principal() + " is not known here."));
            if (certificates.add(issuer)) {
                open.add(issuer);
            }
            if (proven.add(issuer)) {
                lists.add(list(issuer, source, stamped, now));
            }
        }
    }

    private static X509CRL list(X509Certificate issuer, RevocationLists source, Instant stamped, Instant now) throws NoEvidence {
        String of = "The revocation list of " + issuer.getSubjectX500Principal();
        X509CRL list = source.of(issuer).orElseThrow(() -> new NoEvidence(of + " is not known here: name its address in tracing.revocation.urls."));
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new NoEvidence(of + " is not signed by it.", e);
        }
        if (list.getThisUpdate().toInstant().isBefore(stamped)) {
            throw new NoEvidence(of + " is from before the time-stamp; the next one is waited for.");
        }
        if (list.getNextUpdate() == null || list.getNextUpdate().toInstant().isBefore(now)) {
            throw new NoEvidence(of + " is over.");
        }
        return list;
    }

    private static boolean isRoot(X509Certificate certificate) {
        return issued(certificate, certificate);
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

    Collection<X509CRL> lists() {
        return lists;
    }
}
