package iti.document.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks a service for time-stamps (RFC 3161) and believes only what answers this question, is signed by a certificate for time-stamping
 * and comes from an authority that is trusted here: usually the seal root of the own State. Thread-safe.
 */
public final class TimeStamps {

    /** Largest token that a document keeps room for, in bytes. */
    public static final int LARGEST = 6000;

    private static final Provider PROVIDER = new BouncyCastleProvider();

    /** Carries a request to the service, DER both ways. */
    public interface Service {
        byte[] ask(byte[] request) throws NoTimeStamp;
    }

    private final Service service;
    private final Supplier<Collection<X509Certificate>> authorities;
    private final SecureRandom random = new SecureRandom();

    /** @param authorities whose certificates a token may be signed under */
    public TimeStamps(Service service, Supplier<Collection<X509Certificate>> authorities) {
        this.service = service;
        this.authorities = authorities;
    }

    /** A token over these bytes, by their SHA-256. */
    public byte[] tokenOver(byte[] data) throws NoTimeStamp {
        try {
            return tokenFor(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** @param sha256 digest of what is stamped */
    public byte[] tokenFor(byte[] sha256) throws NoTimeStamp {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(64, random));
            TimeStampResponse response = new TimeStampResponse(service.ask(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new NoTimeStamp("The time-stamp service refused: " + response.getStatusString());
            }
            demandTrusted(token);
            byte[] encoded = token.getEncoded();
            if (encoded.length > LARGEST) {
                throw new NoTimeStamp("The time-stamp is larger than " + LARGEST + " bytes.");
            }
            return encoded;
        } catch (TSPException | IOException | RuntimeException e) {
            throw new NoTimeStamp("The time-stamp service answered with something that is no time-stamp for this document.", e);
        }
    }

    private void demandTrusted(TimeStampToken token) throws NoTimeStamp, TSPException {
        for (X509CertificateHolder signer : signers(token)) {
            try {
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(signer));
                for (X509Certificate authority : authorities.get()) {
                    if (signer.getIssuer().equals(X500Name.getInstance(authority.getSubjectX500Principal().getEncoded()))
                            && signer.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(authority))) {
                        return;
                    }
                }
            } catch (OperatorCreationException | CertificateException | CertException e) {
                throw new NoTimeStamp("The certificate of the time-stamp service cannot be checked.", e);
            }
        }
        throw new NoTimeStamp("The time-stamp service is not under an authority that is trusted here.");
    }

    /** The certificates in the token that its signer names. */
    private static List<X509CertificateHolder> signers(TimeStampToken token) {
        return token.getCertificates().getMatches(null).stream().filter(token.getSID()::match).toList();
    }
}
