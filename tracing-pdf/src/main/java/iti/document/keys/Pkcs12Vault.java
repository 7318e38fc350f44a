package iti.document.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PKCS#12 files that only the owner of the process may read (mode 0600), one key each. Their password is made at first use
 * and lies beside them in the file {@code secret}.
 */
final class Pkcs12Vault implements KeyVault {

    private static final String ALIAS = "seal";
    private static final String SECRET = "secret";
    private static final String ENDING = ".p12";

    private final Path directory;
    private final Provider provider;

    Pkcs12Vault(Path directory, Provider provider) {
        this.directory = directory;
        this.provider = provider;
    }

    @Override
    public boolean holds(String name) {
        return Files.exists(file(name));
    }

    @Override
    public Set<String> names() throws IOException {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(f -> directory.relativize(f).toString().replace('\\', '/')).filter(f -> f.endsWith(ENDING))
                    .map(f -> f.substring(0, f.length() - ENDING.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public HeldKey read(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = password();
        try (InputStream in = Files.newInputStream(file(name))) {
            store.load(in, password);
        }
        PrivateKey key = (PrivateKey) store.getKey(ALIAS, password);
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(ALIAS)).map(X509Certificate.class::cast).toList();
        return new HeldKey(key, chain, provider);
    }

    @Override
    public void keep(String name, KeyPair pair, List<X509Certificate> chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = password();
        store.load(null, password);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password, chain.toArray(Certificate[]::new));
        Path target = file(name);
        Path fresh = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        makeDirectory(target.getParent());
        try (OutputStream out = create(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Provider provider() {
        return provider;
    }

    private Path file(String name) {
        return directory.resolve(name + ENDING);
    }

    private char[] password() throws IOException {
        Path file = directory.resolve(SECRET);
        if (!Files.exists(file)) {
            makeDirectory(directory);
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            try (OutputStream out = create(file)) {
                out.write(Base64.getEncoder().encode(secret));
            }
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createFile(file, owner(file, "rw-------"));
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    private static void makeDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, owner(directory, "rwx------"));
    }

    /** On file systems without POSIX modes the mode of the directory above must protect the keys. */
    private static FileAttribute<?>[] owner(Path path, String mode) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))} : new FileAttribute<?>[0];
    }
}
