package iti.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import iti.installation.Database;
import iti.installation.FreePort;
import iti.installation.Programs;
import iti.installation.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that is measured: the one that the environment names as for {@code scripts/run}, else one of this program's own. */
final class PostgreSql {

    private static Database database;

    private PostgreSql() {
    }

    /** The same one in the whole run. */
    static synchronized Database database() throws IOException {
        if (database == null) {
            Map<String, String> environment = System.getenv();
            String url = environment.getOrDefault("TRACING_DB_URL", "");
            database = url.isEmpty() ? embedded()
                    : new Database(url, environment.getOrDefault("TRACING_DB_USER", ""), environment.getOrDefault("TRACING_DB_PASSWORD", ""));
            if (!database.isPostgreSql()) {
                throw new IOException("TRACING_DB_URL names no PostgreSQL: jdbc:postgresql:... is needed, empty; without TRACING_DB_URL the benchmark starts one.");
            }
        }
        return database;
    }

    /** Connections as the application has them. */
    static HikariDataSource pool(int connections) throws IOException {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setURL(database().url());
        postgresql.setUser(database().user());
        postgresql.setPassword(database().password());
        postgresql.setStringType("unspecified");
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgresql);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /**
     * On a free port of the loopback address, in a temporary directory, stopped at the end. Commits are on disk before they are acknowledged, as in real use; memory and
     * log are sized so that no checkpoint falls into one measurement and not into its peer's.
     */
    private static Database embedded() throws IOException {
        Path directory = TemporaryDirectory.make();
        EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(FreePort.find()).setRegisterShutdownHook(false)
                .setDataDirectory(directory.resolve("data")).setOverrideWorkingDirectory(directory.resolve("server").toFile())
                .setServerConfig("listen_addresses", Settings.LOOPBACK).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB").setServerConfig("max_wal_size", "4GB").setServerConfig("checkpoint_timeout", "30min").setServerConfig("jit", "off")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD).setErrorRedirector(ProcessBuilder.Redirect.DISCARD).start();
        Programs.atEnd(server::close);
        return new Database("jdbc:postgresql://" + Settings.LOOPBACK + ":" + server.getPort() + "/postgres", "postgres", "postgres");
    }
}
