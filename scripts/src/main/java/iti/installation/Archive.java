package iti.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A saved installation: a zip whose last entry, {@code MANIFEST.sha256}, holds a line {@code digest, two spaces, path} for each other
 * entry, as {@code sha256sum} writes them. Readable by its owner only.
 */
final class Archive {

    private static final String MANIFEST = "MANIFEST.sha256";

    private final Path file;

    Archive(Path file) {
        this.file = file;
    }

    /** The archive is damaged; the message names the entry. */
    static final class Damaged extends IOException {
        Damaged(String message) {
            super(message);
        }
    }

    /** Writes the archive, which must not exist, from files by path inside. */
    void write(Map<String, Path> files) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        StringBuilder manifest = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Path> entry : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                try (DigestInputStream in = new DigestInputStream(Files.newInputStream(entry.getValue()), sha256())) {
                    in.transferTo(zip);
                    manifest.append(HexFormat.of().formatHex(in.getMessageDigest().digest())).append("  ").append(entry.getKey()).append('\n');
                }
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads every entry and compares it with the manifest.
     *
     * @return paths inside, sorted
     * @throws Damaged when an entry is missing, changed, foreign, or would leave the directory it is unpacked to
     */
    List<String> check() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> expected = manifest(zip);
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                String path = all.nextElement().getName();
                if (!path.equals(MANIFEST) && !expected.containsKey(path)) {
                    throw new Damaged("The archive holds " + path + ", which its manifest does not name.");
                }
            }
            for (Map.Entry<String, String> entry : expected.entrySet()) {
                check(zip, entry.getKey(), entry.getValue());
            }
            return new ArrayList<>(expected.keySet());
        } catch (ZipException e) {
            throw new Damaged("The archive cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Unpacks into a directory; {@link #check()} it first. */
    void unpack(Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String path : manifest(zip).keySet()) {
                Path target = directory.resolve(path);
                PrivateFiles.directory(target.getParent());
                try (InputStream in = zip.getInputStream(zip.getEntry(path))) {
                    PrivateFiles.write(target, in.readAllBytes());
                }
            }
        }
    }

    private static void check(ZipFile zip, String path, String digest) throws IOException {
        Path normal = Path.of(path).normalize();
        if (normal.isAbsolute() || normal.startsWith("..") || path.isEmpty()) {
            throw new Damaged("The archive names a file outside its directory: " + path + ".");
        }
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new Damaged("The archive lacks " + path + ".");
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(digest)) {
                throw new Damaged("The archive's " + path + " has been changed.");
            }
        }
    }

    private static Map<String, String> manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new Damaged("The archive has no manifest.");
        }
        Map<String, String> digests = new TreeMap<>();
        try (InputStream in = zip.getInputStream(entry)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.matches("[0-9a-f]{64}  .+")) {
                    throw new Damaged("The archive's manifest has a line that is none.");
                }
                digests.put(line.substring(66), line.substring(0, 64));
            }
        }
        return digests;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
