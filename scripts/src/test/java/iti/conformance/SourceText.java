package iti.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/** One Java source, known by its path below the project. */
final class SourceText extends SimpleJavaFileObject {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private final String path;
    private final String text;

    SourceText(String path, String text) {
        super(URI.create("source:/" + path), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    /** Main or test sources of all modules, in the order of the build. @param part {@code main} or {@code test} */
    static List<SourceText> of(Path project, String part) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (Matcher module = MODULE.matcher(Files.readString(project.resolve("pom.xml"))); module.find();) {
            Path root = project.resolve(module.group(1)).resolve("src").resolve(part).resolve("java");
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(f -> f.toString().endsWith(".java")).sorted().map(f -> of(project, f)).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static SourceText of(Path project, Path file) {
        try {
            return new SourceText(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path below the project, with {@code /}. */
    @Override
    public String getName() {
        return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
