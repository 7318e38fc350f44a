package iti.arquillian;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build leaves it, with the tests that run inside added, on an empty data directory. */
@ArquillianSuiteDeployment
public class BuiltApplication {

    @Deployment
    public static WebArchive war() throws IOException {
        empty(Path.of(System.getProperty("tested.data")));
        return ShrinkWrap.create(ZipImporter.class, "tracing.war").importFrom(new File("target/tracing.war")).as(WebArchive.class)
                .addPackage(BuiltApplication.class.getPackage());
    }

    private static void empty(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
