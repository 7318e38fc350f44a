package iti.persistence;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database named by the configuration: {@code tracing.db.url}, {@code tracing.db.user}, {@code tracing.db.password}.
 * Without a URL: an H2 file in {@code tracing.data}, with {@code WRITE_DELAY=0} so that a committed act survives a kill.
 */
public class TracingDataSource implements DataSource {

    private final DataSource target;

    public TracingDataSource() {
        Config config = ConfigProvider.getConfig(TracingDataSource.class.getClassLoader());
        String url = config.getOptionalValue("tracing.db.url", String.class).orElseGet(() -> {
            Path file = Path.of(config.getOptionalValue("tracing.data", String.class).orElse("data"), "db", "tracing");
            return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0";
        });
        String user = config.getOptionalValue("tracing.db.user", String.class).orElse("tracing");
        String password = config.getOptionalValue("tracing.db.password", String.class).orElse("");
        if (url.startsWith("jdbc:postgresql:")) {
            target = postgresql(url, user, password);
        } else if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            h2.setUser(user);
            h2.setPassword(password);
            target = h2;
        } else {
            throw new IllegalStateException("tracing.db.url must begin with jdbc:h2: or jdbc:postgresql:");
        }
    }

    /** Text parameters go without a type, so that a null identity is accepted by a {@code uuid} column. */
    static DataSource postgresql(String url, String user, String password) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setURL(url);
        postgresql.setUser(user);
        postgresql.setPassword(password);
        postgresql.setStringType("unspecified");
        return postgresql;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return target.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return target.getConnection();
    }

    /** Called by the server's pool; the configuration has the say. */
    public void setUser(String ignored) {
    }

    /** Called by the server's pool; the configuration has the say. */
    public void setPassword(String ignored) {
    }

    /** Called by the server's pool; the configuration has the say. */
    public void setUrl(String ignored) {
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(target) || target.isWrapperFor(type);
    }
}
