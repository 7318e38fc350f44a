package iti.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process has used, read from {@code /proc} (Linux).
 *
 * @param memoryBytes resident memory now
 * @param peakBytes largest resident memory so far
 * @param processor processor time so far
 */
public record ProcessUse(long memoryBytes, long peakBytes, Duration processor) {

    static ProcessUse of(long pid) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        Duration processor = ProcessHandle.of(pid).flatMap(h -> h.info().totalCpuDuration()).orElse(Duration.ZERO);
        return new ProcessUse(kilobytes(status, "VmRSS:"), kilobytes(status, "VmHWM:"), processor);
    }

    private static long kilobytes(List<String> status, String name) throws IOException {
        String line = status.stream().filter(l -> l.startsWith(name)).findFirst()
                .orElseThrow(() -> new IOException("The system does not say " + name + " of a process."));
        return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
