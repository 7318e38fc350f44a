package iti.installation;

import java.nio.file.Path;

/**
 * Where an installation keeps its data.
 *
 * @param url JDBC address, {@code jdbc:h2:file:} or {@code jdbc:postgresql:}
 * @param user empty for the embedded database
 * @param password handed to the process through its environment only
 */
public record Database(String url, String user, String password) {

    /** The owner of the embedded database, as the application opens it when the configuration names nobody; it has no password. */
    public static final String EMBEDDED_USER = "tracing";

    /** The embedded file database of a data directory; every commit is written before it is acknowledged. */
    public static Database embedded(Path data) {
        return new Database("jdbc:h2:file:" + data.toAbsolutePath().normalize() + "/db/tracing;WRITE_DELAY=0", "", "");
    }

    public boolean isPostgreSql() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return url;
    }
}
