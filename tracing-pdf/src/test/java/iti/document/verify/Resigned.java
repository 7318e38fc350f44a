package iti.document.verify;

import iti.message.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A certified document whose signature is made once more, in the same place and form, with a key that our own program would refuse. */
final class Resigned {

    private Resigned() {
    }

    static byte[] with(byte[] certified, SigningKey key, String algorithm) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(certified)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            byte[] hex = HexFormat.of().formatHex(cms(signature.getSignedContent(certified), key, algorithm)).getBytes(StandardCharsets.US_ASCII);
            int begin = signature.getByteRange()[1] + 1;
            int end = signature.getByteRange()[2] - 1;
            byte[] resigned = certified.clone();
            for (int n = begin; n < end; n++) {
                resigned[n] = n - begin < hex.length ? hex[n - begin] : (byte) '0';
            }
            return resigned;
        }
    }

    private static byte[] cms(byte[] covered, SigningKey key, String algorithm) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            builder.setSignedAttributeGenerator(new Attributes(key));
            generator.addSignerInfoGenerator(builder.build(new Signer(key, algorithm, new ByteArrayOutputStream()), new JcaX509CertificateHolder(key.certificate())));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(covered), false).toASN1Structure().getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** What PAdES demands of the signed attributes. */
    private static final class Attributes extends DefaultSignedAttributeTableGenerator {

        private final Attribute signer;

        Attributes(SigningKey key) throws GeneralSecurityException {
            ESSCertIDv2 identity = new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded()));
            signer = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(identity)));
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime).remove(CMSAttributes.cmsAlgorithmProtect)
                    .add(signer.getAttrType(), signer.getAttrValues().getObjectAt(0));
        }
    }

    private record Signer(SigningKey key, String algorithm, ByteArrayOutputStream data) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
        }

        @Override
        public OutputStream getOutputStream() {
            return data;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(data.toByteArray());
        }
    }
}
