package iti.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The server process of a data directory, found again from {@code run/server.pid}: process number and instant of its start. */
final class RunningServer {

    private RunningServer() {
    }

    static void write(Path data, ProcessHandle process) throws IOException {
        PrivateFiles.write(file(data), (process.pid() + " " + startOf(process)).getBytes(StandardCharsets.US_ASCII));
    }

    static void forget(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    /** The process that runs on this data directory now; a number taken over by another program does not count. */
    static Optional<ProcessHandle> of(Path data) {
        if (!Files.exists(file(data))) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file(data)).split(" ");
            return ProcessHandle.of(Long.parseLong(words[0])).filter(p -> p.isAlive() && startOf(p).toString().equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Path file(Path data) {
        return data.resolve("run/server.pid");
    }
}
