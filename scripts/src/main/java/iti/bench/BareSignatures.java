package iti.bench;

import iti.document.keys.KeySigner;
import iti.message.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The peer of the benchmark of documents: signatures as the manuals of PDFBox and Bouncy Castle make them, with the same keys, on a document that
 * is ready. Nothing is rendered, attached, shown, certified or time-stamped.
 */
final class BareSignatures {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final List<SigningKey> signers;

    BareSignatures(SigningKey... signers) {
        this.signers = List.of(signers);
    }

    /** The document with one signature of each signer. */
    byte[] sign(byte[] pdf) {
        byte[] signed = pdf;
        for (SigningKey signer : signers) {
            signed = sign(signed, signer);
        }
        return signed;
    }

    private static byte[] sign(byte[] pdf, SigningKey signer) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature, content -> cms(content, signer));
            ByteArrayOutputStream out = new ByteArrayOutputStream(2 * pdf.length);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("A document cannot be signed.", e);
        }
    }

    private static byte[] cms(InputStream content, SigningKey signer) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
                    .build(new KeySigner(signer), signer.certificate()));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("A signature cannot be made.", e);
        }
    }
}
