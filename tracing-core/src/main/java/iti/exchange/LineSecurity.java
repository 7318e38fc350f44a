package iti.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** TLS towards a partner: our identity from {@code keys/tls.p12}, and only the certificates enrolled for that partner. */
@ApplicationScoped
public class LineSecurity {

    private final Path keys;

    @Inject
    public LineSecurity(@ConfigProperty(name = "tracing.data", defaultValue = "data") String data) {
        this.keys = Path.of(data, "keys");
    }

    /** Our own certificate on the line, for partners to enrol; empty when this installation has no line. */
    public Optional<X509Certificate> identity() {
        if (!Files.isReadable(keys.resolve("tls.p12"))) {
            return Optional.empty();
        }
        try {
            KeyStore own = own(password());
            return Optional.ofNullable((X509Certificate) own.getCertificate(own.aliases().nextElement()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The identity on the line cannot be read: " + keys.resolve("tls.p12"), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The identity on the line cannot be read: " + keys.resolve("tls.p12"), e);
        }
    }

    private char[] password() throws IOException {
        return Files.readString(keys.resolve("tls-secret")).strip().toCharArray();
    }

    private KeyStore own(char[] password) throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.resolve("tls.p12"))) {
            own.load(in, password);
        }
        return own;
    }

    /** @throws GeneralSecurityException when nothing is enrolled or the own identity cannot be read */
    SSLContext towards(List<X509Certificate> pinned) throws GeneralSecurityException, IOException {
        if (pinned.isEmpty()) {
            throw new GeneralSecurityException("no certificate is enrolled for the line");
        }
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        for (int i = 0; i < pinned.size(); i++) {
            trust.setCertificateEntry("partner-" + i, pinned.get(i));
        }
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trust);
        char[] password = password();
        KeyStore own = own(password);
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }
}
