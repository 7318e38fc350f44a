package iti.document.verify;

import iti.document.Station;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Puts document time-stamps of any authority and any time under a file. */
final class TestTime {

    private TestTime() {
    }

    static byte[] stamped(byte[] file, Authority by) {
        return stamped(file, by, Station.CLOCK.instant(), Station.CLOCK.instant().plusSeconds(86_400L * 700));
    }

    /** @param expires when the certificate of the time-stamp service ends */
    static byte[] stamped(byte[] file, Authority by, Instant at, Instant expires) {
        TimeStampAuthority service = new TimeStampAuthority(by.timeStamps(expires), Clock.fixed(at, ZoneOffset.UTC));
        try {
            return new PadesSeal().timeStamp(file, new TimeStamps(service, () -> List.of(by.root())));
        } catch (NoTimeStamp e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate that signed the last time-stamp of a file. */
    static X509Certificate signerOf(byte[] stamped) {
        try (PDDocument pdf = Loader.loadPDF(stamped)) {
            List<FileSignature> all = SignatureFields.of(pdf);
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(new ASN1InputStream(all.get(all.size() - 1).contents()).readObject()));
            return new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) token.getCertificates().getMatches(token.getSID()).iterator().next());
        } catch (IOException | TSPException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
