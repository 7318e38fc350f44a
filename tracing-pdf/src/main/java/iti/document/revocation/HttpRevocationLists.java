package iti.document.revocation;

import iti.document.network.NetworkService;
import iti.document.network.NoAnswer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Revocation lists of authorities outside this installation, from configured addresses only: what a certificate names as address of a list is
 * never called. A list is asked for again after ten minutes.
 */
public final class HttpRevocationLists implements RevocationLists {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final int LARGEST_LIST = 4 * 1024 * 1024;

    private record Fetched(X509CRL list, long at) {
        boolean fresh() {
            return System.nanoTime() - at < ASK_AGAIN.toNanos();
        }
    }

    private final List<NetworkService> services;
    private final Map<URI, Fetched> fetched = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when an address is not http or https */
    public HttpRevocationLists(List<URI> addresses) {
        this(addresses, NetworkService.PATIENCE);
    }

    HttpRevocationLists(List<URI> addresses, Duration patience) {
        services = addresses.stream().map(address -> new NetworkService("tracing.revocation.urls", address, patience)).toList();
    }

    /** An address that gives nothing keeps no other from being asked. */
    @Override
    public Optional<X509CRL> of(X509Certificate authority) throws NoEvidence {
        NoEvidence first = null;
        for (NetworkService service : services) {
            try {
                X509CRL list = list(service);
                if (list.getIssuerX500Principal().equals(authority.getSubjectX500Principal()) && signed(list, authority)) {
                    return Optional.of(list);
                }
            } catch (NoEvidence e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return Optional.empty();
    }

    private static boolean signed(X509CRL list, X509Certificate authority) {
        try {
            list.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private X509CRL list(NetworkService service) throws NoEvidence {
        Fetched known = fetched.get(service.address());
        if (known != null && known.fresh()) {
            return known.list();
        }
        try {
            X509CRL list = read(service.get(LARGEST_LIST));
            fetched.put(service.address(), new Fetched(list, System.nanoTime()));
            return list;
        } catch (NoAnswer e) {
            throw new NoEvidence("The revocation list at " + service.address() + " cannot be had: the service " + e.getMessage(), e);
        } catch (CertificateException | CRLException e) {
            throw new NoEvidence("What is at " + service.address() + " is no revocation list.", e);
        }
    }

    /** A list from its DER or PEM. */
    public static X509CRL read(byte[] content) throws CertificateException, CRLException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(content));
    }
}
