package iti.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scripts/restore}: puts a saved installation back, after checking all of it. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Puts a saved installation back.")
public final class Restore implements Callable<Integer> {

    @Option(names = "--data", description = "Directory to restore into; empty or absent.")
    private Path data;
    @Option(names = "--check", description = "Only checks the archive.")
    private boolean check;
    @Mixin
    private DatabaseOption database;
    @Parameters(paramLabel = "ARCHIVE", description = "File written by scripts/backup.")
    private Path archive;

    private final PrintStream out;

    Restore(PrintStream out) {
        this.out = out;
    }

    /** Exit code: 0 good, 1 the archive is damaged, 2 could not run. */
    public static void main(String[] arguments) {
        Programs.main(new CommandLine(new Restore(System.out)), arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Archive saved = new Archive(archive);
        List<String> files;
        try {
            files = saved.check();
        } catch (Archive.Damaged e) {
            out.println(e.getMessage() + " Nothing was restored.");
            return Programs.BAD;
        }
        if (check) {
            out.println("The archive is whole: " + files.size() + " files.");
            return CommandLine.ExitCode.OK;
        }
        restore(saved, files);
        out.println("Restored " + files.size() + " files into " + data + ".");
        return CommandLine.ExitCode.OK;
    }

    private void restore(Archive saved, List<String> files) throws IOException, InterruptedException {
        if (data == null) {
            throw new IOException("Say where to restore it: --data DIR.");
        }
        if (Files.exists(data) && !isEmpty(data)) {
            throw new IOException(data + " is not empty; nothing was restored.");
        }
        boolean dump = files.contains(Backup.DUMP);
        Optional<Database> outside = database.database().filter(Database::isPostgreSql);
        if (dump != outside.isPresent()) {
            throw new IOException(dump ? "The archive holds a PostgreSQL database: name an empty one with --db-url." : "The archive holds an embedded database: leave --db-url out.");
        }
        PrivateFiles.directory(data);
        saved.unpack(data);
        if (dump) {
            new PostgreSqlDump(outside.get()).load(data.resolve(Backup.DUMP));
            Files.delete(data.resolve(Backup.DUMP));
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
