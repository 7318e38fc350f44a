package iti.document.seal;

import iti.document.keys.KeyKind;
import iti.document.keys.KeySigner;
import iti.message.SigningKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The signature inside a PAdES signature of level B: detached CMS with the signed attributes content type, message digest and
 * signing certificate (ETSI EN 319 142-1, 6.3); the claimed time stands in the PDF, not here.
 */
final class Cades {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Cades() {
    }

    /** Detached signature in DER. @throws iti.message.UnusableKey when keys of this kind may not sign */
    static byte[] sign(byte[] covered, SigningKey key) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            SignerInfoGeneratorBuilder signer = new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build());
            signer.setSignedAttributeGenerator(new PadesAttributes(signingCertificate(key)));
            generator.addSignerInfoGenerator(signer.build(new KeySigner(key), new JcaX509CertificateHolder(key.certificate())));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(covered), false).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The signature cannot be made.", e);
        }
    }

    /** Upper bound of what {@link #sign} gives, in bytes. */
    static int size(SigningKey key) throws IOException {
        try {
            int size = 2000;
            for (var certificate : key.chain()) {
                size += certificate.getEncoded().length;
            }
            return size;
        } catch (GeneralSecurityException e) {
            throw new IOException("A certificate cannot be written.", e);
        }
    }

    private static Attribute signingCertificate(SigningKey key) throws GeneralSecurityException {
        KeyKind kind = KeyKind.of(key.certificate().getPublicKey());
        byte[] digest = MessageDigest.getInstance(kind.digest()).digest(key.certificate().getEncoded());
        ESSCertIDv2 identity = new ESSCertIDv2(kind.digestIdentifier(), digest);
        return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {identity})));
    }

    /** Signed attributes without signing time and without algorithm protection, which PAdES does not have. */
    private static final class PadesAttributes extends DefaultSignedAttributeTableGenerator {

        private final Attribute signingCertificate;

        PadesAttributes(Attribute signingCertificate) {
            this.signingCertificate = signingCertificate;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            AttributeTable all = super.getAttributes(parameters);
            return all.remove(CMSAttributes.signingTime).remove(CMSAttributes.cmsAlgorithmProtect)
                    .add(signingCertificate.getAttrType(), signingCertificate.getAttrValues().getObjectAt(0));
        }
    }
}
