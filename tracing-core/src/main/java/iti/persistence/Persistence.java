package iti.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The pool, the migrations at start, and what beans are given by constructor: entity manager, data source, clock. */
@ApplicationScoped
@DataSourceDefinition(name = "java:global/jdbc/tracing", className = "iti.persistence.TracingDataSource",
        minPoolSize = 1, maxPoolSize = 24)
public class Persistence {

    private static final Logger LOG = System.getLogger(Persistence.class.getName());

    @PersistenceContext(unitName = "tracing")
    private EntityManager entityManager;

    /** Static, because at that moment the server cannot yet give a bean of a library its resources. */
    static void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
        try {
            migrate(pool());
        } catch (FlywayException e) {
            LOG.log(Level.ERROR, "The database could not be brought to this release. Nothing was served.", e);
            throw e;
        }
    }

    /** Brings a database to this release. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Persistence.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("blob", blobType(dataSource)))
                .load()
                .migrate();
    }

    private static String blobType(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? "bytea" : "blob";
        } catch (java.sql.SQLException e) {
            throw new FlywayException("The database does not answer.", e);
        }
    }

    @Produces
    EntityManager entityManager() {
        return entityManager;
    }

    @Produces
    DataSource dataSource() {
        return pool();
    }

    private static DataSource pool() {
        try {
            return InitialContext.doLookup("java:global/jdbc/tracing");
        } catch (NamingException e) {
            throw new IllegalStateException("the server has not made the pool java:global/jdbc/tracing", e);
        }
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
