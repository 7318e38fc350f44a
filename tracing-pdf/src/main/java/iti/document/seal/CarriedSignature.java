package iti.document.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
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
 * A signature or time-stamp as a file carries it.
 *
 * @param key          name of its entry in the security store: SHA-1 of its contents in hexadecimal digits (ISO 32000-2, 12.8.4.4)
 * @param end          where the bytes that it covers end
 * @param certificates that come with it
 * @param signer       the certificate that it was made with
 * @param stampedAt    the time that it proves; null when it is no time-stamp
 */
record CarriedSignature(String key, int end, Set<X509Certificate> certificates, X509Certificate signer, Instant stampedAt) {

    static CarriedSignature of(PDSignature signature) throws IOException, GeneralSecurityException {
        byte[] contents = signature.getContents();
        int[] range = signature.getByteRange();
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            CMSSignedData cms = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
            Set<X509Certificate> certificates = new LinkedHashSet<>();
            X509Certificate signer = null;
            for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
                X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
                certificates.add(certificate);
                if (cms.getSignerInfos().getSigners().iterator().next().getSID().match(holder)) {
                    signer = certificate;
                }
            }
            Instant stamped = "ETSI.RFC3161".equals(signature.getSubFilter()) ? new TimeStampToken(cms).getTimeStampInfo().getGenTime().toInstant() : null;
            String key = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(contents));
            return new CarriedSignature(key, range[2] + range[3], certificates, signer, stamped);
        } catch (CMSException | TSPException | IllegalArgumentException e) {
            throw new IOException("A signature of the document cannot be read.", e);
        }
    }
}
