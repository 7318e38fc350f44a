package iti.installation;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that name a PostgreSQL database. */
final class DatabaseOption {

    @Option(names = "--db-url", defaultValue = "${env:TRACING_DB_URL}", description = "jdbc:postgresql:...; default: the embedded database.")
    private String url;
    @Option(names = "--db-user", defaultValue = "${env:TRACING_DB_USER}", description = "Database user; password from TRACING_DB_PASSWORD.")
    private String user;

    /** The database named, or none for the embedded one. */
    Optional<Database> database() {
        return Optional.ofNullable(url).map(u -> new Database(u, user == null ? "" : user, System.getenv().getOrDefault("TRACING_DB_PASSWORD", "")));
    }
}
