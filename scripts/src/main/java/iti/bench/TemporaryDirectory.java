package iti.bench;

import iti.installation.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for the files of one run. */
final class TemporaryDirectory {

    private TemporaryDirectory() {
    }

    /** A new one, removed when the program ends. */
    static Path make() throws IOException {
        Path directory = Files.createTempDirectory("tracing-bench-");
        Programs.atEnd(() -> remove(directory));
        return directory;
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
