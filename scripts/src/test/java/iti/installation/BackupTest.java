package iti.installation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();
    private Path data;
    private Path archive;

    @BeforeEach
    void installation() throws Exception {
        data = dir.resolve("xa");
        archive = dir.resolve("xa.zip");
        TlsIdentity.in(data.resolve("keys"), "XA", List.of(), Clock.systemUTC());
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/java.args"), "of the process");
        try (Connection connection = DriverManager.getConnection(Database.embedded(data).url(), Database.EMBEDDED_USER, "")) {
            connection.createStatement().execute("create table kept (id int primary key, word varchar(20))");
            connection.createStatement().execute("insert into kept values (1, 'one'), (2, 'two')");
        }
    }

    @Test
    void whatIsRestoredIsWhatWasSaved() throws Exception {
        assertEquals(0, backup());
        Path restored = dir.resolve("again");
        assertEquals(0, restore("--data", restored.toString()));
        assertArrayEquals(Files.readAllBytes(data.resolve("keys/tls.p12")), Files.readAllBytes(restored.resolve("keys/tls.p12")));
        assertFalse(Files.exists(restored.resolve("run")));
        try (Connection connection = DriverManager.getConnection(Database.embedded(restored).url(), Database.EMBEDDED_USER, "");
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            assertEquals(2, rows.getInt(1));
        }
    }

    @Test
    void damagedDatabaseIsNotCalledSaved() throws Exception {
        Files.write(data.resolve("db/tracing.mv.db"), new byte[9000]);
        assertEquals(Programs.BAD, backup());
        assertFalse(Files.exists(archive));
    }

    @Test
    void targetThatIsNotEmptyIsLeftAlone() throws Exception {
        backup();
        assertEquals(Programs.COULD_NOT_RUN, restore("--data", data.toString()));
        assertTrue(errors.toString().contains("is not empty"), errors.toString());
    }

    @Test
    void changedArchiveIsNeverRestoredAsSomethingElse() throws Exception {
        backup();
        byte[] whole = Files.readAllBytes(archive);
        for (int at = 40; at < whole.length; at += whole.length / 25) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(archive, changed);
            Path target = dir.resolve("changed" + at);
            if (restore("--data", target.toString()) == 0) {
                assertArrayEquals(Files.readAllBytes(data.resolve("keys/tls.p12")), Files.readAllBytes(target.resolve("keys/tls.p12")));
            }
        }
        byte[] changed = whole.clone();
        changed[whole.length / 3] ^= 0x10;
        Files.write(archive, changed);
        assertEquals(Programs.BAD, restore("--check"));
    }

    @Test
    void fileOutsideTheDirectoryIsRefused() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../evil"));
            zip.putNextEntry(new ZipEntry("MANIFEST.sha256"));
            zip.write("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ../evil\n".getBytes());
        }
        assertEquals(Programs.BAD, restore("--data", dir.resolve("target").toString()));
        assertFalse(Files.exists(dir.resolve("evil")));
    }

    @Test
    void existingArchiveIsNotOverwritten() throws Exception {
        backup();
        assertEquals(Programs.COULD_NOT_RUN, backup());
    }

    private int backup() {
        return Programs.execute(quiet(new CommandLine(new Backup(new PrintStream(printed)))), new String[] {"--data", data.toString(), archive.toString()});
    }

    private int restore(String... options) {
        String[] arguments = java.util.Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = archive.toString();
        return Programs.execute(quiet(new CommandLine(new Restore(new PrintStream(printed)))), arguments);
    }

    private CommandLine quiet(CommandLine command) {
        return command.setErr(new PrintWriter(errors, true));
    }
}
