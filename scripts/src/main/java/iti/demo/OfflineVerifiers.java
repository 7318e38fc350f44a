package iti.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two programs with which anyone checks documents and ledgers without an installation.
 *
 * @param project directory of the source tree
 */
public record OfflineVerifiers(Path project) {

    /** {@code scripts/verify-document}; must end with this exit code. */
    public void documents(List<Path> files, Path trust, int expected) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(files.stream().map(Path::toString).toList());
        arguments.addAll(List.of("--trust", trust.toString()));
        run("verify-document", arguments, expected);
    }

    /** {@code scripts/verify-ledger}; must end with this exit code. */
    public void ledgers(List<Path> files, int expected) throws IOException, InterruptedException {
        run("verify-ledger", files.stream().map(Path::toString).toList(), expected);
    }

    private void run(String program, List<String> arguments, int expected) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("scripts").resolve(program).toString()));
        command.addAll(arguments);
        Path said = Files.createTempFile("tracing-" + program, ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            process.getOutputStream().close();
            int exit = process.waitFor();
            if (exit != expected) {
                throw new IOException("scripts/" + program + " ended with " + exit + ", not " + expected + ": " + Files.readString(said, StandardCharsets.UTF_8).strip());
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
