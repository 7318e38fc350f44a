package iti.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Writes rows into the registers on the connection of the running transaction; leaves out what is there already. */
interface RecordWriter {

    /** Number of rows that are written and committed together. */
    int CHUNK = 10_000;

    Written write(List<RegisterRow> rows) throws SQLException;

    /** The way of this database. */
    static RecordWriter of(Connection connection) throws SQLException {
        return postgresql(connection) ? new CopyWriter(connection) : new BatchWriter(connection);
    }

    static boolean postgresql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /**
     * What was written.
     *
     * @param records new records by register
     * @param shapes  new records by shape of their serial number, for {@link SerialShapes}
     */
    record Written(Map<RegisterKind, Long> records, Map<String, Long> shapes) {

        long count() {
            return records.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
