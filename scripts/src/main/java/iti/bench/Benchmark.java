package iti.bench;

import iti.installation.Database;
import iti.installation.Settings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Something that can be measured by name. */
public interface Benchmark {

    /** Name on the command line. */
    String name();

    /** What it measures, in a line. */
    String about();

    /** Measures, handing over each figure as soon as it is known. */
    void run(Terms terms, Consumer<Figure> figures) throws IOException, InterruptedException, GeneralSecurityException;

    /**
     * Terms of a run.
     *
     * @param postgreSql whether to use PostgreSQL where a database is used
     * @param rows size of the data, absent for the benchmark's own
     * @param seed seed of whatever is generated
     */
    record Terms(boolean postgreSql, OptionalInt rows, long seed) {

        /**
         * The installation on the database that is to be measured: embedded, or the one that the environment names as for {@code scripts/run}.
         *
         * @throws IOException when PostgreSQL is wanted and {@code TRACING_DB_URL} does not name one
         */
        public Settings onDatabase(Settings settings) throws IOException {
            if (!postgreSql) {
                return settings;
            }
            Map<String, String> environment = System.getenv();
            String url = environment.getOrDefault("TRACING_DB_URL", "");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IOException("--db postgresql needs an empty database: TRACING_DB_URL=jdbc:postgresql:..., TRACING_DB_USER, TRACING_DB_PASSWORD.");
            }
            return settings.withDatabase(new Database(url, environment.getOrDefault("TRACING_DB_USER", ""), environment.getOrDefault("TRACING_DB_PASSWORD", "")));
        }
    }
}
