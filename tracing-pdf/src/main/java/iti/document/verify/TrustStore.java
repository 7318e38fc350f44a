package iti.document.verify;

import iti.message.SealVerifier.TrustedSeals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Trusted certificates and lists of revoked ones from files: PEM or DER, each root for the State that the C= of its subject names. */
final class TrustStore implements TrustedSeals {

    private final Map<String, List<X509Certificate>> roots = new HashMap<>();
    private final List<X509CRL> revocations = new ArrayList<>();

    private TrustStore() {
    }

    /**
     * @param paths certificates, or directories with files that end in .pem, .crt, .cer or .der
     * @param lists lists of revoked certificates
     * @throws IOException when a path cannot be read
     */
    static TrustStore of(List<Path> paths, List<Path> lists) throws IOException, GeneralSecurityException {
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
        for (Path list : lists) {
            try (InputStream in = Files.newInputStream(list)) {
                for (CRL one : CertificateFactory.getInstance("X.509").generateCRLs(in)) {
                    store.revocations.add((X509CRL) one);
                }
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

    @Override
    public List<X509Certificate> everyRoot() {
        return roots.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<X509CRL> revocations() {
        return revocations;
    }
}
