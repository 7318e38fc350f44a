package iti.document.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A signature of a person: its place in the file, the CMS structure inside (RFC 5652), and the certificate that it names. */
final class DocumentSignature {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private final FileSignature place;
    private final CMSSignedData cms;
    private final SignerInformation information;
    private final List<X509Certificate> certificates;
    private final SignerCertificate signer;
    private final boolean intact;

    private DocumentSignature(FileSignature place, CMSSignedData cms, SignerInformation information, List<X509Certificate> certificates, SignerCertificate signer, boolean intact) {
        this.place = place;
        this.cms = cms;
        this.information = information;
        this.certificates = certificates;
        this.signer = signer;
        this.intact = intact;
    }

    /** @throws IOException when the place holds no signature of one signer, or its certificate is not with it */
    static DocumentSignature of(FileSignature place, byte[] file) throws IOException {
        return read(place, place.covered(file), place.contents());
    }

    /** A signature in a file of its own. @throws IOException as above */
    static DocumentSignature detached(byte[] signature, byte[] content) throws IOException {
        return read(null, new CMSProcessableByteArray(content), signature);
    }

    private static DocumentSignature read(FileSignature place, CMSProcessable covered, byte[] signature) throws IOException {
        try {
            CMSSignedData cms = new CMSSignedData(covered, contentInfo(signature));
            List<X509Certificate> certificates = certificates(cms);
            Collection<SignerInformation> all = cms.getSignerInfos().getSigners();
            if (all.size() != 1) {
                throw new IOException("A signature has " + all.size() + " signers instead of one.");
            }
            SignerInformation information = all.iterator().next();
            X509Certificate named = named(cms, information).orElseThrow(() -> new IOException("A signature does not carry the certificate of its signer."));
            return new DocumentSignature(place, cms, information, certificates, new SignerCertificate(named), verifies(information, named));
        } catch (CMSException | GeneralSecurityException e) {
            throw new IOException("A signature cannot be read.", e);
        }
    }

    /** The reserved place is longer than the signature and filled with zeros. */
    private static ContentInfo contentInfo(byte[] signature) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(signature)) {
            return ContentInfo.getInstance(in.readObject());
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("A signature cannot be read: it is no CMS structure.", e);
        }
    }

    static List<X509Certificate> certificates(CMSSignedData cms) throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> found = new ArrayList<>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            found.add(converter.getCertificate(holder));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Optional<X509Certificate> named(CMSSignedData cms, SignerInformation information) throws GeneralSecurityException {
        Collection<X509CertificateHolder> matches = cms.getCertificates().getMatches(information.getSID());
        return matches.isEmpty() ? Optional.empty() : Optional.of(new JcaX509CertificateConverter().getCertificate(matches.iterator().next()));
    }

    private static boolean verifies(SignerInformation information, X509Certificate certificate) {
        try {
            return information.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException | IllegalArgumentException e) {
            // Whatever keeps the signature from being recomputed, it does not fit.
            return false;
        }
    }

    FileSignature place() {
        return place;
    }

    CMSSignedData cms() {
        return cms;
    }

    SignerInformation information() {
        return information;
    }

    /** All certificates that come with the signature, for building chains. */
    List<X509Certificate> certificates() {
        return certificates;
    }

    SignerCertificate signer() {
        return signer;
    }

    /** Whether the covered bytes are unaltered and the signature was made by the key of the certificate. */
    boolean intact() {
        return intact;
    }

    /** The time that the signer claims, which proves nothing; null when none is stated. */
    Instant claimedAt() {
        Calendar date = place.dictionary().getDate(COSName.M);
        return date == null ? null : date.toInstant();
    }

    /** The time-stamp that the signature carries itself (ETSI EN 319 122-1, 5.3). @throws IOException when it cannot be read */
    Optional<TimeStampToken> ownTimeStamp() throws IOException {
        Attribute attribute = information.getUnsignedAttributes() == null ? null : information.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimeStampToken(ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0))));
        } catch (TSPException | IllegalArgumentException e) {
            throw new IOException("The time-stamp in a signature cannot be read.", e);
        }
    }

    /** Whether this signature certifies the document and permits further signatures alone (ISO 32000-1, 12.8.2.2: DocMDP level 2). */
    boolean certifiesOnlySignatures(COSDictionary catalog) {
        COSDictionary permissions = catalog.getCOSDictionary(COSName.PERMS);
        if (permissions == null || permissions.getDictionaryObject(DOC_MDP) != place.dictionary()) {
            return false;
        }
        COSArray references = place.dictionary().getCOSArray(COSName.getPDFName("Reference"));
        for (int i = 0; references != null && i < references.size(); i++) {
            COSBase reference = references.getObject(i);
            if (reference instanceof COSDictionary transform && DOC_MDP.equals(transform.getCOSName(COSName.getPDFName("TransformMethod")))) {
                COSDictionary parameters = transform.getCOSDictionary(COSName.getPDFName("TransformParams"));
                return parameters != null && parameters.getInt(COSName.P, 2) == 2;
            }
        }
        return false;
    }
}
