package iti.document.revocation;

import iti.document.network.NetworkService;
import iti.document.network.NoAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Responders over HTTP (RFC 6960, appendix A). A certificate names its own (RFC 5280, 4.2.2.1); it is asked only at an address that the
 * operator has configured, so that no file and no certificate can make this machine call where it should not.
 */
public final class HttpStatusResponders implements StatusResponders {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final Map<URI, NetworkService> services = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when an address is not http or https */
    public HttpStatusResponders(List<URI> addresses) {
        this(addresses, NetworkService.PATIENCE);
    }

    HttpStatusResponders(List<URI> addresses, Duration patience) {
        addresses.forEach(address -> services.put(address, new NetworkService("tracing.revocation.ocsp.urls", address, patience)));
    }

    @Override
    public Optional<StatusResponse> of(X509Certificate certificate, X509Certificate issuer) throws NoEvidence {
        List<NetworkService> named = addresses(certificate).stream().map(services::get).filter(s -> s != null).toList();
        NoEvidence first = null;
        for (NetworkService service : named) {
            try {
                return Optional.of(ask(service, question(certificate, issuer)));
            } catch (NoEvidence e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return Optional.empty();
    }

    private static StatusResponse ask(NetworkService service, byte[] question) throws NoEvidence {
        try {
            return StatusResponse.of(service.post(question, "application/ocsp-request", "application/ocsp-response", LARGEST_ANSWER));
        } catch (NoAnswer e) {
            throw new NoEvidence("The responder at " + service.address() + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NoEvidence("The responder at " + service.address() + " gave no status: " + e.getMessage(), e);
        }
    }

    /** Names the certificate by SHA-1, as responders commonly expect (RFC 5019, 2.1.1): it identifies the issuer and secures nothing. */
    private static byte[] question(X509Certificate certificate, X509Certificate issuer) throws NoEvidence {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
            return new OCSPReqBuilder().addRequest(new CertificateID(digests.get(CertificateID.HASH_SHA1), new JcaX509CertificateHolder(issuer),
                    certificate.getSerialNumber())).build().getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new NoEvidence("The status of " + certificate.getSubjectX500Principal() + " cannot be asked.", e);
        }
    }

    private static List<URI> addresses(X509Certificate certificate) throws NoEvidence {
        List<URI> addresses = new ArrayList<>();
        try {
            AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions());
            for (AccessDescription description : access == null ? new AccessDescription[0] : access.getAccessDescriptions()) {
                if (AccessDescription.id_ad_ocsp.equals(description.getAccessMethod()) && description.getAccessLocation().getTagNo() == GeneralName.uniformResourceIdentifier) {
                    addresses.add(new URI(description.getAccessLocation().getName().toString()));
                }
            }
            return addresses;
        } catch (CertificateEncodingException | URISyntaxException | IllegalArgumentException e) {
            throw new NoEvidence("What " + certificate.getSubjectX500Principal() + " names as its responder cannot be read.", e);
        }
    }
}
