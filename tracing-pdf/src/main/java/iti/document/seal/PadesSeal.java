package iti.document.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import iti.message.SigningKey;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Puts PAdES signatures into a document. Without a time-stamp source the level is B; with one it is T. Thread-safe.
 */
public final class PadesSeal {

    /** Bytes reserved for a signature beside its certificates, and for a time-stamp with its own. */
    private static final int SIGNATURE_SIZE = 2500;
    private static final int TIME_STAMP_SIZE = 6000;
    private static final Color STAMP_COLOUR = new Color(0x14, 0x2C, 0x54);

    private final TSPSource timeStamps;
    private final byte[] font;

    /** Seals at level B. */
    public PadesSeal() {
        this(null);
    }

    /** @param timeStamps where signature time-stamps come from, or null for none */
    public PadesSeal(TSPSource timeStamps) {
        this.timeStamps = timeStamps;
        try (InputStream in = PadesSeal.class.getResourceAsStream("/iti/document/fonts/NotoSans-Regular.ttf")) {
            this.font = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Certifies: only further signatures may follow (DocMDP level 2). The signature is shown in a field that is already there.
     *
     * @param field name of the empty field
     * @param stamp lines shown in the field, in characters of the font
     */
    public byte[] certify(byte[] pdf, SigningKey key, Instant at, String field, String stamp) {
        PAdESSignatureParameters parameters = parameters(key, at);
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        parameters.getImageParameters().getFieldParameters().setFieldId(field);
        SignatureImageTextParameters text = parameters.getImageParameters().getTextParameters();
        DSSFileFont shown = new DSSFileFont(new InMemoryDocument(font, "NotoSans-Regular.ttf"), 9);
        shown.setEmbedFontSubset(true);
        text.setFont(shown);
        text.setTextColor(STAMP_COLOUR);
        text.setPadding(4);
        text.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
        text.setText(stamp);
        return sign(pdf, key, parameters);
    }

    /** Adds a signature that is not shown, in a new field. */
    public byte[] countersign(byte[] pdf, SigningKey key, Instant at) {
        return sign(pdf, key, parameters(key, at));
    }

    private PAdESSignatureParameters parameters(SigningKey key, Instant at) {
        List<CertificateToken> chain = key.chain().stream().map(CertificateToken::new).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(timeStamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(digest(key.certificate().getPublicKey()));
        parameters.setContentSize(SIGNATURE_SIZE + (timeStamps == null ? 0 : TIME_STAMP_SIZE) + chain.stream().mapToInt(c -> c.getEncoded().length).sum());
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    private byte[] sign(byte[] pdf, SigningKey key, PAdESSignatureParameters parameters) {
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(timeStamps);
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(key.certificate().getPublicKey()), parameters.getDigestAlgorithm());
        SignatureValue value = new SignatureValue(algorithm, key.sign(data.getBytes()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private static DigestAlgorithm digest(PublicKey key) {
        boolean large = key instanceof ECPublicKey ec && ec.getParams().getCurve().getField().getFieldSize() > 256;
        return large ? DigestAlgorithm.SHA384 : DigestAlgorithm.SHA256;
    }
}
