package iti.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
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
        char[] password = Files.readString(keys.resolve("tls-secret")).strip().toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.resolve("tls.p12"))) {
            own.load(in, password);
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }
}
