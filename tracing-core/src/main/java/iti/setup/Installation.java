package iti.setup;

import iti.access.Permission;
import iti.access.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Facts about this installation that an administrator watches. */
@ApplicationScoped
public class Installation {

    private static final String VERSION = "/META-INF/maven/iti.tracing/tracing-core/pom.properties";

    private final EntityManager em;
    private final Path data;

    @Inject
    public Installation(EntityManager em, @ConfigProperty(name = "tracing.data", defaultValue = "data") String data) {
        this.em = em;
        this.data = Path.of(data);
    }

    /**
     * @param version  version of this program, empty when it does not run from its package
     * @param database product and version of the database
     * @param free     bytes free on the disk of the data directory
     * @param total    bytes of that disk
     */
    public record Facts(String version, String database, long free, long total) {

        /** Free space in GB with one decimal. */
        public double freeGigabytes() {
            return Math.round(free / 1e8) / 10.0;
        }

        /** Whether less than a tenth or less than 1 GB is free. */
        public boolean diskLow() {
            return free < total / 10 || free < 1_000_000_000L;
        }
    }

    @Transactional
    public Facts facts(Principal by) {
        by.demand(Permission.ADMINISTER);
        try {
            var database = em.unwrap(Connection.class).getMetaData();
            var disk = Files.getFileStore(data.toAbsolutePath());
            return new Facts(version(), database.getDatabaseProductName() + " " + database.getDatabaseProductVersion(), disk.getUsableSpace(), disk.getTotalSpace());
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory cannot be read: " + data, e);
        }
    }

    private static String version() throws IOException {
        try (InputStream in = Installation.class.getResourceAsStream(VERSION)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "");
        }
    }
}
