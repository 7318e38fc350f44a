package iti.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The two databases every persistence test runs on: an own H2 in memory, and a real PostgreSQL shared by the test run. */
public enum Databases {
    H2 {
        @Override
        DataSource fresh(boolean first) throws SQLException {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            if (first) {
                Persistence.migrate(h2);
                migrated = script(h2);
            } else {
                try (Connection connection = h2.getConnection(); Statement statement = connection.createStatement()) {
                    statement.execute(migrated);
                }
            }
            return h2;
        }

        private String migrated;

        private static String script(DataSource database) throws SQLException {
            StringBuilder script = new StringBuilder();
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("script")) {
                while (rows.next()) {
                    String line = rows.getString(1);
                    script.append(line.startsWith("CREATE USER") ? "" : line).append('\n');
                }
            }
            return script.toString();
        }
    },
    POSTGRESQL {
        @Override
        DataSource fresh(boolean first) throws SQLException {
            if (first) {
                create("migrated", "template1");
                Persistence.migrate(open("migrated"));
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            create(name, "migrated");
            return open(name);
        }

        private static void create(String name, String template) throws SQLException {
            try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + template);
            }
        }

        private static DataSource open(String name) {
            return TracingDataSource.postgresql(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    private boolean opened;

    /** @param first the migrations run; else what they left is copied, which is quicker */
    abstract DataSource fresh(boolean first) throws SQLException;

    /** A new, migrated database. */
    public synchronized DataSource fresh() {
        try {
            DataSource fresh = fresh(!opened);
            opened = true;
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
