package iti.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import iti.bench.Figure.Target;
import iti.installation.Database;
import iti.persistence.Persistence;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code import}: records loaded from a file, with all that is checked and with the ledger, beside the very same rows given to the database barely. On
 * PostgreSQL the first load beside {@code COPY} into a table without an index, and a later file beside {@code COPY} into a table with the same indexes
 * and as many rows; embedded, beside batches of one thousand into a table with the same indexes.
 */
final class ImportSpeed implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int EMBEDDED_ROWS = 200_000;
    private static final int BATCH = 1000;
    private static final int CHUNK = 10;
    private static final double FIRST_LOAD = 5;
    private static final double INCREMENT = 0.5;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "loading register files beside bare COPY or bare batches of the same rows; --rows: records of the first file, a later one has a tenth";
    }

    @Override
    public void run(Terms terms, Consumer<Figure> figures) throws IOException {
        Path directory = TemporaryDirectory.make();
        int rows = terms.rows().orElse(terms.postgreSql() ? ROWS : EMBEDDED_ROWS);
        Path first = ImportRows.write(directory, 0, rows, terms.seed());
        Path later = ImportRows.write(directory, rows, Math.max(rows / 10, BATCH), terms.seed());
        try (HikariDataSource database = pool(terms.postgreSql() ? PostgreSql.database() : null, directory); ImportEngine engine = engine(database, directory)) {
            if (terms.postgreSql()) {
                postgreSql(database, engine, directory, first, later, figures);
            } else {
                embedded(database, engine, first, later, figures);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ImportEngine engine(DataSource database, Path directory) {
        Persistence.migrate(database);
        return new ImportEngine(database, directory);
    }

    private static HikariDataSource pool(Database postgreSql, Path directory) {
        HikariConfig config = new HikariConfig();
        if (postgreSql == null) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:file:" + directory.resolve("tracing").toAbsolutePath() + ";WRITE_DELAY=0");
            config.setDataSource(h2);
        } else {
            PGSimpleDataSource postgresql = new PGSimpleDataSource();
            postgresql.setURL(postgreSql.url());
            postgresql.setUser(postgreSql.user());
            postgresql.setPassword(postgreSql.password());
            postgresql.setStringType("unspecified");
            config.setDataSource(postgresql);
        }
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static void postgreSql(DataSource database, ImportEngine engine, Path directory, Path first, Path later, Consumer<Figure> figures) throws SQLException, IOException {
        ImportEngine.Times loaded = engine.load(first);
        Path rows = export(database, directory.resolve("first"), 0);
        long last = highest(database);
        execute(database, "create table bare_record (like register_record including defaults)", "checkpoint");
        double bare = copy(database, rows);
        figures.accept(Figure.of("file of " + loaded.rows() + " rows, received", loaded.received(), "s"));
        figures.accept(Figure.of("read through without loading", loaded.checked(), "s").beside("bare COPY, no index", bare));
        figures.accept(Figure.of("first load, checked and indexed", loaded.loaded(), "s").beside("bare COPY, no index", bare).must(Target.ratioAtMost(FIRST_LOAD)));
        figures.accept(Figure.of("first load, rate", loaded.rows() / loaded.loaded(), "/s").beside("bare COPY, no index", loaded.rows() / bare));
        Files.delete(rows);
        for (String index : indexes(database)) {
            execute(database, index);
        }
        execute(database, "checkpoint");
        ImportEngine.Times more = engine.load(later);
        Path increment = export(database, directory.resolve("later"), last);
        execute(database, "checkpoint");
        double intoIndexes = copy(database, increment);
        figures.accept(Figure.of("later file of " + more.rows() + " rows, rate", more.rows() / more.loaded(), "/s").beside("COPY into the same indexes", more.rows() / intoIndexes)
                .must(Target.ratioAtLeast(INCREMENT)));
        ImportEngine.Times again = engine.load(later);
        figures.accept(Figure.of("the same file again, rate", more.rows() / again.loaded(), "/s"));
        figures.accept(Figure.of("records loaded by it", again.rows(), "").must(Target.atMost(0)));
    }

    private static List<String> indexes(DataSource database) throws SQLException {
        List<String> made = new ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery("select indexdef from pg_indexes where tablename = 'register_record'")) {
            while (rows.next()) {
                String index = rows.getString(1);
                made.add((index.contains("UNIQUE") ? "create unique" : "create") + " index on bare_record" + index.substring(index.indexOf(" USING ")));
            }
        }
        return made;
    }

    /** The records after an identity, as {@code COPY} takes them. */
    private static Path export(DataSource database, Path file, long after) throws SQLException, IOException {
        try (Connection connection = database.getConnection(); OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from register_record where id > " + after + " order by id) to stdout (format binary)", out);
        }
        return file;
    }

    private static double copy(DataSource database, Path rows) throws SQLException, IOException {
        try (Connection connection = database.getConnection(); InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare_record from stdin (format binary)", in, 1 << 16);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static long highest(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); ResultSet row = connection.createStatement().executeQuery("select max(id) from register_record")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void embedded(DataSource database, ImportEngine engine, Path first, Path later, Consumer<Figure> figures) throws SQLException, IOException {
        ImportEngine.Times loaded = engine.load(first);
        execute(database, "create table bare_record as select * from register_record where false", "alter table bare_record alter column id set not null",
                "alter table bare_record add primary key (id)", "create index bare_forward on bare_record (forward_key, id)", "create index bare_reverse on bare_record (reverse_key, id)",
                "create unique index bare_digest on bare_record (row_digest)");
        double bare = batches(database, 0);
        figures.accept(Figure.of("file of " + loaded.rows() + " rows, received", loaded.received(), "s"));
        figures.accept(Figure.of("read through without loading, rate", loaded.rows() / loaded.checked(), "/s"));
        figures.accept(Figure.of("first load, rate", loaded.rows() / loaded.loaded(), "/s").beside("bare batches, same indexes", loaded.rows() / bare).must(Target.ratioAtLeast(INCREMENT)));
        long last = highest(database);
        ImportEngine.Times more = engine.load(later);
        double moreBare = batches(database, last);
        figures.accept(Figure.of("later file of " + more.rows() + " rows, rate", more.rows() / more.loaded(), "/s").beside("bare batches, same indexes", more.rows() / moreBare)
                .must(Target.ratioAtLeast(INCREMENT)));
        figures.accept(Figure.of("records loaded by the same file again", engine.load(later).rows(), "").must(Target.atMost(0)));
    }

    /** Batches with a commit every ten, as many rows as one chunk of ours. The rows are read before the time begins. */
    private static double batches(DataSource database, long after) throws SQLException {
        double seconds = 0;
        try (Connection from = database.getConnection(); Connection to = database.getConnection();
             PreparedStatement insert = to.prepareStatement("insert into bare_record values (" + "?, ".repeat(16) + "?)");
             PreparedStatement select = from.prepareStatement("select id, register, serial, serial_norm, maker, model, firearm_type, calibre, year_made, event_date, from_party, to_party,"
                     + " state, document, forward_key, reverse_key, row_digest from register_record where id > ? order by id")) {
            to.setAutoCommit(false);
            select.setLong(1, after);
            select.setFetchSize(BATCH * CHUNK);
            List<Object[]> chunk = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Object[] row = new Object[17];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    chunk.add(row);
                    if (chunk.size() == BATCH * CHUNK) {
                        seconds += write(to, insert, chunk);
                    }
                }
            }
            seconds += write(to, insert, chunk);
        }
        return seconds;
    }

    private static double write(Connection to, PreparedStatement insert, List<Object[]> chunk) throws SQLException {
        long start = System.nanoTime();
        for (int i = 0; i < chunk.size(); i++) {
            Object[] row = chunk.get(i);
            for (int column = 0; column < row.length; column++) {
                insert.setObject(column + 1, row[column]);
            }
            insert.addBatch();
            if ((i + 1) % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        to.commit();
        chunk.clear();
        return (System.nanoTime() - start) / 1e9;
    }
}
