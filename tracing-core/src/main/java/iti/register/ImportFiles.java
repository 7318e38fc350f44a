package iti.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.register.source.BrokenSource;
import iti.register.source.CsvRows;
import iti.register.source.SheetRows;
import iti.register.source.SourceFormat;
import iti.register.source.SourceRows;
import iti.register.source.TextForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of imports: {@code <tracing.data>/imports/<identity>/file} and beside it the refused rows. They name owners, so only the user that the
 * server runs as can read them, and they go when the import is over.
 */
@ApplicationScoped
public class ImportFiles {

    /** Largest file, bytes. */
    public static final long LARGEST = 4L << 30;
    /** Bytes that stay free for the database. */
    private static final long LEAST_ROOM = 1L << 30;
    private static final int BEGINNING = 8;
    private static final byte[] PACKAGE = {'P', 'K', 3, 4};
    private static final byte[] OLD_SHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path folder;

    @Inject
    public ImportFiles(@ConfigProperty(name = "tracing.data", defaultValue = "data") String data) {
        this.folder = Path.of(data, "imports");
    }

    /**
     * A file that lies here.
     *
     * @param form     null for a spreadsheet
     * @param headings names of its columns
     */
    public record Kept(UUID id, String fileName, SourceFormat format, long size, String sha256, TextForm form, List<String> headings) {
    }

    /**
     * Writes a file to disk as it comes in and looks what it is; it is never in memory as a whole.
     *
     * @param content is read to its end and not closed
     * @throws Problem {@code INVALID_INPUT} with {@code file}: {@code fileNeeded}, {@code diskFull}, {@code fileTooLarge}, {@code sheetOld}, {@code sheetBroken},
     *                 {@code sheetMacros}, {@code sheetTooLarge}, {@code csvBroken}, {@code noHeadings}
     */
    public Kept keep(Principal by, String fileName, InputStream content) throws IOException {
        by.demand(Permission.LOAD_REGISTERS);
        UUID id = UUID.randomUUID();
        if (room() < LEAST_ROOM) {
            throw Problem.invalid(Issue.of("file", "diskFull"));
        }
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectory(folder.resolve(id.toString()), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        boolean kept = false;
        try {
            Kept file = look(id, fileName, store(id, content));
            kept = true;
            return file;
        } catch (BrokenSource e) {
            throw Problem.invalid(new Issue("file", e.code(), java.util.Map.of("row", String.valueOf(e.row()))));
        } finally {
            if (!kept) {
                remove(id);
            }
        }
    }

    private long room() throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    private String store(UUID id, InputStream content) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            Files.copy(digested, source(id));
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Kept look(UUID id, String fileName, String sha256) throws IOException {
        Path file = source(id);
        long size = Files.size(file);
        if (size == 0) {
            throw new BrokenSource("fileNeeded", 0, null);
        }
        if (size > LARGEST) {
            throw new BrokenSource("fileTooLarge", 0, null);
        }
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (begins(beginning, OLD_SHEET)) {
            throw new BrokenSource("sheetOld", 0, null);
        }
        SourceFormat format = begins(beginning, PACKAGE) ? SourceFormat.XLSX : SourceFormat.CSV;
        TextForm form = format == SourceFormat.XLSX ? null : TextForm.detect(file);
        return new Kept(id, shortened(fileName), format, size, sha256, form, headings(file, form));
    }

    private static boolean begins(byte[] text, byte[] beginning) {
        return text.length >= beginning.length && java.util.Arrays.equals(text, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String shortened(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.substring(0, Math.min(name.length(), 200));
    }

    /** Names of the columns when the file is read in this form. */
    List<String> headings(UUID id, TextForm form) throws IOException {
        return headings(source(id), form);
    }

    private static List<String> headings(Path file, TextForm form) throws IOException {
        try (SourceRows rows = open(file, form)) {
            if (rows.headings().stream().allMatch(String::isBlank)) {
                throw new BrokenSource("noHeadings", 0, null);
            }
            return rows.headings().stream().map(h -> h.substring(0, Math.min(h.length(), 120))).toList();
        }
    }

    /** The first rows, to be looked at before anything is decided. */
    List<List<String>> beginning(UUID id, TextForm form, int rows) throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (SourceRows source = open(source(id), form)) {
            for (var row = source.next(); row != null && first.size() < rows; row = source.next()) {
                first.add(Stream.of(row.cells()).toList());
            }
        }
        return first;
    }

    SourceRows open(ImportRun run) throws IOException {
        return open(source(run.id()), run.form());
    }

    private static SourceRows open(Path file, TextForm form) throws IOException {
        return form == null ? SheetRows.of(file) : CsvRows.of(file, form);
    }

    /** Whether the file lies in the data directory of this process. */
    boolean here(UUID id) {
        return Files.exists(source(id));
    }

    private Path source(UUID id) {
        return folder.resolve(id.toString()).resolve("file");
    }

    Path refused(UUID id) {
        return folder.resolve(id.toString()).resolve("refused.csv");
    }

    /** Removes the file itself; its refused rows stay. */
    void removeSource(UUID id) throws IOException {
        Files.deleteIfExists(source(id));
    }

    /** Removes everything of an import. */
    void remove(UUID id) throws IOException {
        Path own = folder.resolve(id.toString());
        if (Files.exists(own)) {
            try (Stream<Path> files = Files.walk(own)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Identities of everything that lies here since before then. */
    List<UUID> olderThan(Instant then) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(f -> touched(f).isBefore(then)).map(f -> UUID.fromString(f.getFileName().toString())).toList();
        }
    }

    private static Instant touched(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
