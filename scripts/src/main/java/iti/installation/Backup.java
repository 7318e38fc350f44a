package iti.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code scripts/backup}: saves an installation, running or stopped. The embedded database lets no second process in, so a running server is
 * paused while its files are copied: every acknowledged commit is in them by then, and the copy is opened and read before it counts.
 */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Saves an installation into one new file.")
public final class Backup implements Callable<Integer> {

    /** Path of a PostgreSQL dump inside an archive. */
    static final String DUMP = "database.dump";

    @Option(names = "--data", required = true, description = "Directory of the installation.")
    private Path data;
    @Mixin
    private DatabaseOption database;
    @Parameters(paramLabel = "ARCHIVE", description = "New file.")
    private Path archive;

    private final PrintStream out;

    Backup(PrintStream out) {
        this.out = out;
    }

    /** Exit code: 0 saved and read back, 1 the copy is not sound, 2 could not run. */
    public static void main(String[] arguments) {
        Programs.main(new CommandLine(new Backup(System.out)), arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(data.resolve("keys"))) {
            throw new IOException("There is no installation in " + data + ".");
        }
        if (Files.exists(archive)) {
            throw new IOException("There is a file " + archive + " already; name a new one.");
        }
        Path copy = Files.createTempDirectory(archive.toAbsolutePath().getParent(), ".backup-");
        try {
            Optional<Database> outside = database.database().filter(Database::isPostgreSql);
            if (outside.isPresent()) {
                new PostgreSqlDump(outside.get()).save(copy.resolve(DUMP));
                copyFiles(copy);
            } else {
                copyPaused(copy);
                Optional<String> fault = faultOfEmbedded(copy);
                if (fault.isPresent()) {
                    out.println("The copy of the database is not sound: " + fault.get());
                    return Programs.BAD;
                }
            }
            Archive saved = new Archive(archive);
            saved.write(filesIn(copy));
            out.println("Saved and read back: " + saved.check().size() + " files, " + Files.size(archive) / 1024 + " kB in " + archive);
            return CommandLine.ExitCode.OK;
        } finally {
            remove(copy);
        }
    }

    private void copyPaused(Path copy) throws IOException, InterruptedException {
        Optional<ProcessHandle> server = RunningServer.of(data);
        if (server.isPresent()) {
            signal("STOP", server.get());
        }
        try {
            copyFiles(copy);
        } finally {
            if (server.isPresent()) {
                signal("CONT", server.get());
            }
        }
    }

    /** Everything but files of the running process and logs. */
    private void copyFiles(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = data.relativize(file);
                if (!inside.startsWith("run") && !inside.startsWith("log")) {
                    Path target = copy.resolve(inside);
                    PrivateFiles.directory(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Opens the copied database, which also brings a copy of a running one into order, and reads every table. */
    private static Optional<String> faultOfEmbedded(Path copy) {
        if (!Files.exists(copy.resolve("db/tracing.mv.db"))) {
            return Optional.empty();
        }
        String url = "jdbc:h2:file:" + copy.toAbsolutePath() + "/db/tracing;IFEXISTS=TRUE;ACCESS_MODE_DATA=rw";
        try (Connection connection = DriverManager.getConnection(url, Database.EMBEDDED_USER, ""); Statement read = connection.createStatement(); Statement tables = connection.createStatement();
                ResultSet names = tables.executeQuery("select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema <> 'INFORMATION_SCHEMA'")) {
            while (names.next()) {
                try (ResultSet rows = read.executeQuery("select * from \"" + names.getString(1) + "\".\"" + names.getString(2) + "\"")) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Map<String, Path> filesIn(Path directory) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Files::isRegularFile).forEach(f -> files.put(directory.relativize(f).toString(), f));
        }
        return files;
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor() != 0) {
            throw new IOException("Process " + process.pid() + " could not be sent " + name + ".");
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
