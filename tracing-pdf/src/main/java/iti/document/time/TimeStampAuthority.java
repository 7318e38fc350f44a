package iti.document.time;

import iti.document.keys.KeySigner;
import iti.message.SigningKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamp authority of its own (RFC 3161) for demonstrations and trials: the time it states is that of this machine, so it proves
 * nothing against whoever runs the machine. Thread-safe.
 */
public final class TimeStampAuthority implements TimeStamps.Service {

    /** Baseline time-stamp policy (ETSI EN 319 421). */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("0.4.0.2023.1.1");
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final Supplier<SigningKey> key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param key its certificate is for time-stamping alone */
    public TimeStampAuthority(SigningKey key, Clock clock) {
        this(() -> key, clock);
    }

    /** @param key asked for each time-stamp, so that the next key signs as soon as it is there */
    public TimeStampAuthority(Supplier<SigningKey> key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Answers a request; what cannot be granted is refused in the answer itself. @throws NoTimeStamp when it is no request at all */
    @Override
    public byte[] ask(byte[] request) throws NoTimeStamp {
        try {
            Date now = Date.from(clock.instant());
            TimeStampRequest asked = new TimeStampRequest(request);
            TimeStampResponseGenerator generator = new TimeStampResponseGenerator(tokens(now), DIGESTS);
            return generator.generate(asked, new BigInteger(127, random), now).getEncoded();
        } catch (IOException | TSPException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            throw new NoTimeStamp("This is no request for a time-stamp.", e);
        }
    }

    private TimeStampTokenGenerator tokens(Date now) throws OperatorCreationException, GeneralSecurityException, TSPException {
        SigningKey key = this.key.get();
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
        Attribute signedAt = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(now)));
        var signer = new SignerInfoGeneratorBuilder(digests).setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(signedAt))).build(new KeySigner(key), new JcaX509CertificateHolder(key.certificate()));
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(signer, digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
        generator.addCertificates(new JcaCertStore(List.copyOf(key.chain())));
        return generator;
    }
}
