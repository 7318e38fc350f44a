package iti.bench;

import iti.installation.Settings;
import java.io.IOException;
import java.security.GeneralSecurityException;
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

        /** The installation on the database that is to be measured: embedded, or {@link PostgreSql}. */
        public Settings onDatabase(Settings settings) throws IOException {
            return postgreSql ? settings.withDatabase(PostgreSql.database()) : settings;
        }
    }
}
