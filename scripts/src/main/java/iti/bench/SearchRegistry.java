package iti.bench;

import iti.firearm.SerialNumber;
import iti.register.SerialKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes the weapons to the table of records with the keys that are searched, as a load does, but without its checks; how fast a load is, another benchmark tells.
 * The index of row digests is left out: no search reads it.
 */
final class SearchRegistry {

    private static final String COLUMNS = "id, register, serial, serial_norm, maker, model, calibre, year_made, event_date, forward_key, reverse_key, row_digest";
    private static final int BUFFER = 1 << 16;
    private static final int BATCH = 1_000;

    private final DataSource database;
    private final boolean postgresql;
    private final SearchSerials serials;
    private final Map<String, Long> shapes = new HashMap<>();
    private long rows;

    SearchRegistry(DataSource database, boolean postgresql, SearchSerials serials) {
        this.database = database;
        this.postgresql = postgresql;
        this.serials = serials;
    }

    long rows() {
        return rows;
    }

    /** Adds weapons up to so many, and builds the indexes. */
    void fill(long upTo) throws SQLException, IOException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop index if exists register_record_digest");
            statement.execute("drop index if exists register_record_forward");
            statement.execute("drop index if exists register_record_reverse");
            if (postgresql) {
                copy(connection, upTo);
                statement.execute("set maintenance_work_mem = '1GB'");
            } else {
                insert(connection, upTo);
            }
            rows = upTo;
            statement.execute("create index register_record_forward on register_record (forward_key, id)");
            statement.execute("create index register_record_reverse on register_record (reverse_key, id)");
            statement.execute("delete from serial_shape");
            shapes(connection);
            statement.execute(postgresql ? "vacuum analyze register_record" : "analyze");
        }
    }

    /** Bytes of both indexes of keys for each row, on PostgreSQL. */
    double bytesPerRow() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select pg_relation_size('register_record_forward') + pg_relation_size('register_record_reverse')")) {
            row.next();
            return (double) row.getLong(1) / rows;
        }
    }

    private void copy(Connection connection, long upTo) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy register_record (" + COLUMNS + ") from stdin");
        try {
            StringBuilder lines = new StringBuilder(2 * BUFFER);
            HexFormat hex = HexFormat.of();
            for (long number = rows; number < upTo; number++) {
                SearchSerials.Weapon weapon = serials.weapon(number);
                String normalised = new SerialNumber(weapon.serial()).normalised();
                byte[] key = key(normalised);
                lines.append(number + 1).append("\tMANUFACTURE\t").append(weapon.serial()).append('\t').append(normalised).append('\t').append(weapon.maker()).append('\t')
                        .append(weapon.model()).append('\t').append(weapon.calibre()).append('\t').append(weapon.year()).append('\t').append(weapon.year()).append("-01-01\t\\\\x");
                hex.formatHex(lines, key);
                hex.formatHex(lines.append("\t\\\\x"), SerialKey.reverse(normalised));
                lines.append("\t\\\\x00\n");
                if (lines.length() > BUFFER) {
                    write(copy, lines);
                }
            }
            write(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private void insert(Connection connection, long upTo) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into register_record (" + COLUMNS + ") values (?, 'MANUFACTURE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (long number = rows; number < upTo; number++) {
                SearchSerials.Weapon weapon = serials.weapon(number);
                String normalised = new SerialNumber(weapon.serial()).normalised();
                insert.setLong(1, number + 1);
                insert.setString(2, weapon.serial());
                insert.setString(3, normalised);
                insert.setString(4, weapon.maker());
                insert.setString(5, weapon.model());
                insert.setString(6, weapon.calibre());
                insert.setInt(7, weapon.year());
                insert.setDate(8, Date.valueOf(LocalDate.of(weapon.year(), 1, 1)));
                insert.setBytes(9, key(normalised));
                insert.setBytes(10, SerialKey.reverse(normalised));
                insert.setBytes(11, new byte[] {0});
                insert.addBatch();
                if (number % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private byte[] key(String normalised) {
        byte[] key = SerialKey.forward(normalised);
        shapes.merge(SerialKey.shape(key), 1L, Long::sum);
        return key;
    }

    private void shapes(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into serial_shape (shape, serial_length, records) values (?, ?, ?)")) {
            for (Map.Entry<String, Long> shape : shapes.entrySet()) {
                insert.setString(1, shape.getKey());
                insert.setInt(2, shape.getKey().length());
                insert.setLong(3, shape.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
