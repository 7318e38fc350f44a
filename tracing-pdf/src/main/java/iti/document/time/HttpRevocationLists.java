package iti.document.time;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
 * Revocation lists of authorities outside this installation, from configured addresses only: what a certificate names as address is never
 * called. A list is asked for again after ten minutes. It waits five seconds at most and follows no redirect.
 */
public final class HttpRevocationLists implements RevocationLists {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final int LARGEST_LIST = 4 * 1024 * 1024;

    private record Fetched(X509CRL list, long at) {
        boolean fresh() {
            return System.nanoTime() - at < ASK_AGAIN.toNanos();
        }
    }

    private final List<URI> addresses;
    private final Map<URI, Fetched> fetched = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IllegalArgumentException when an address is not http or https */
    public HttpRevocationLists(List<URI> addresses) {
        for (URI address : addresses) {
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException("tracing.revocation.urls: an address must begin with http:// or https://, not " + address + ".");
            }
        }
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public Optional<X509CRL> of(X509Certificate authority) throws NoEvidence {
        for (URI address : addresses) {
            X509CRL list = list(address);
            if (list.getIssuerX500Principal().equals(authority.getSubjectX500Principal()) && signed(list, authority)) {
                return Optional.of(list);
            }
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

    private X509CRL list(URI address) throws NoEvidence {
        Fetched known = fetched.get(address);
        if (known != null && known.fresh()) {
            return known.list();
        }
        try {
            HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new NoEvidence("The revocation list at " + address + " was answered with HTTP status " + response.statusCode() + ".");
                }
                byte[] content = in.readNBytes(LARGEST_LIST + 1);
                if (content.length > LARGEST_LIST) {
                    throw new NoEvidence("The revocation list at " + address + " is larger than " + LARGEST_LIST + " bytes.");
                }
                X509CRL list = read(content);
                fetched.put(address, new Fetched(list, System.nanoTime()));
                return list;
            }
        } catch (IOException e) {
            throw new NoEvidence("The revocation list at " + address + " cannot be reached.", e);
        } catch (CertificateException | CRLException e) {
            throw new NoEvidence("What is at " + address + " is no revocation list.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoEvidence("The wait for a revocation list was interrupted.", e);
        }
    }

    /** A list from its DER or PEM. */
    static X509CRL read(byte[] content) throws CertificateException, CRLException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(content));
    }
}
