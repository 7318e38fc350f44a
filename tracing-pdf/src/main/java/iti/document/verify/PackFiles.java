package iti.document.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The files of a container, read in both ways in which a ZIP file can be read: two readers must not see two things. */
final class PackFiles {

    /** Larger packs are not examined, in bytes; so many their files may have together. */
    static final long LARGEST = 512L * 1024 * 1024;

    private static final int MOST = 5_000;
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    private static final byte[] BEGINNING = "mimetypeapplication/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME_AT = 30;

    private PackFiles() {
    }

    static boolean looksLikePack(byte[] beginning) {
        return beginning.length > 4 && beginning[0] == 'P' && beginning[1] == 'K' && beginning[2] == 3 && beginning[3] == 4;
    }

    /** The files by name, the kind of the container apart. @throws IOException saying what is wrong */
    static Map<String, byte[]> of(Path pack) throws IOException {
        if (Files.size(pack) > LARGEST) {
            throw new IOException("The pack is larger than " + LARGEST / (1024 * 1024) + " MB and was not examined.");
        }
        byte[] whole = Files.readAllBytes(pack);
        if (whole.length < NAME_AT + BEGINNING.length || !Arrays.equals(whole, NAME_AT, NAME_AT + BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
            throw new IOException("This ZIP file does not begin as a pack of evidence does (ASiC-E).");
        }
        Map<String, byte[]> files = fromTheFront(whole);
        Map<String, byte[]> listed = fromTheDirectory(pack);
        if (!files.keySet().equals(listed.keySet()) || files.keySet().stream().anyMatch(n -> !Arrays.equals(files.get(n), listed.get(n)))) {
            throw new IOException("The pack shows different files to different programs.");
        }
        files.remove("mimetype");
        return files;
    }

    private static Map<String, byte[]> fromTheFront(byte[] whole) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long room = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(room, LARGEST_FILE) + 1);
                room -= content.length;
                if (room < 0 || content.length > LARGEST_FILE || files.size() >= MOST) {
                    throw new IOException("The pack holds more or larger files than any pack of evidence.");
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new IOException("The pack holds two files of the name " + entry.getName() + ".");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("The pack cannot be opened.", e);
        }
        return files;
    }

    private static Map<String, byte[]> fromTheDirectory(Path pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readNBytes(LARGEST_FILE + 1));
                }
            }
        }
        return files;
    }
}
