package iti.document.verify;

import iti.message.SealVerifier.TrustedSeals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Seal roots from files: PEM or DER, each for the State that the C= of its subject names. */
final class TrustStore implements TrustedSeals {

    private final Map<String, List<X509Certificate>> roots = new HashMap<>();

    private TrustStore() {
    }

    /**
     * @param paths certificates, or directories with files that end in .pem, .crt, .cer or .der
     * @throws IOException when a path cannot be read
     */
    static TrustStore of(List<Path> paths) throws IOException, CertificateException {
        TrustStore store = new TrustStore();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> entries = Files.list(path)) {
                    for (Path entry : entries.filter(TrustStore::isCertificate).sorted().toList()) {
                        store.add(entry);
                    }
                }
            } else {
                store.add(path);
            }
        }
        return store;
    }

    private static boolean isCertificate(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(pem|crt|cer|der)");
    }

    private void add(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                X509Certificate root = (X509Certificate) certificate;
                roots.computeIfAbsent(SignerCertificate.stateOf(root), s -> new ArrayList<>()).add(root);
            }
        }
    }

    @Override
    public List<X509Certificate> rootsOf(String state) {
        return roots.getOrDefault(state, List.of());
    }
}
