package iti.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program files of an installation: the Java runtime, Payara Micro and the web application.
 *
 * @param java the {@code java} command
 * @param payara the Payara Micro jar
 * @param application the WAR
 * @param options the server options that every installation shares ({@code config/payara-preboot.txt}), which may be absent
 */
public record Server(Path java, Path payara, Path application, Path options) {

    /**
     * The files as the build leaves them.
     *
     * @param project directory of the source tree
     * @throws IOException when something has not been built, saying what
     */
    public static Server built(Path project) throws IOException {
        Path web = project.resolve("tracing-web/target");
        Path application = web.resolve("tracing.war");
        if (!Files.isRegularFile(application)) {
            throw new IOException("There is no " + application + ": build it with ./mvnw package.");
        }
        return new Server(Path.of(System.getProperty("java.home"), "bin", "java"), payaraIn(web.resolve("micro")), application,
                project.resolve("config/payara-preboot.txt"));
    }

    private static Path payaraIn(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                List<Path> jars = files.filter(f -> f.getFileName().toString().matches("payara-micro-.*\\.jar")).sorted().toList();
                if (!jars.isEmpty()) {
                    return jars.get(jars.size() - 1);
                }
            }
        }
        throw new IOException("There is no Payara Micro in " + directory + ": build it with ./mvnw package.");
    }
}
