package iti.document.intake;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Java that this server runs on, and the class path for a process beside it: the libraries of the web application and, from
 * {@code WEB-INF/importer}, those that in the server come from the server.
 */
final class JavaProgram {

    private final Path java;
    private final String classPath;

    JavaProgram(Path java, String classPath) {
        this.java = java;
        this.classPath = classPath;
    }

    static JavaProgram own() {
        return new JavaProgram(Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java"), ownClassPath());
    }

    private static String ownClassPath() {
        Optional<Path> libraries = jar().map(Path::getParent).filter(d -> d.endsWith(Path.of("WEB-INF", "lib")));
        return libraries.map(d -> d.resolve("*") + File.pathSeparator + d.resolveSibling("importer").resolve("*")).orElseGet(() -> System.getProperty("java.class.path"));
    }

    /** The file that this class comes from, whatever loader read it; empty when it is none, as in tests. */
    private static Optional<Path> jar() {
        String place = String.valueOf(JavaProgram.class.getResource("JavaProgram.class"));
        int end = place.indexOf("!/");
        return place.startsWith("jar:file:") && end > 0 ? Optional.of(Path.of(URI.create(place.substring("jar:".length(), end)))) : Optional.empty();
    }

    /** Why no process can be started, in words. */
    Optional<String> missing() {
        return Files.isExecutable(java) ? Optional.empty() : Optional.of("There is no program " + java
                + " on this server, and without it files from outside cannot be examined. Install a whole Java runtime.");
    }

    List<String> command(int megabytes, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + megabytes + "m", "-Xss1m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=32m", "-XX:MaxDirectMemorySize=16m", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "-Djava.awt.headless=true", "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
