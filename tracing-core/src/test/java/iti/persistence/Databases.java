package iti.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The two databases every persistence test runs on: an own H2 in memory, and a real PostgreSQL shared by the test run. */
public enum Databases {
    H2 {
        @Override
        DataSource create() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return h2;
        }
    },
    POSTGRESQL {
        @Override
        DataSource create() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return TracingDataSource.postgresql(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    abstract DataSource create();

    /** A new, migrated database. */
    public DataSource fresh() {
        DataSource dataSource = create();
        Persistence.migrate(dataSource);
        return dataSource;
    }

    /** The entities on a new, migrated database, with transactions by hand. */
    public EntityManagerFactory entities() {
        return entities(fresh());
    }

    public static EntityManagerFactory entities(DataSource dataSource) {
        return jakarta.persistence.Persistence.createEntityManagerFactory("tracing", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource,
                "eclipselink.session-name", UUID.randomUUID().toString()));
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
