package iti.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows in batches on the transaction's own connection; leaves out what is there already. */
final class RecordBatch {

    private static final int SIZE = 1000;
    private static final String KNOWN = "select row_digest from register_record where row_digest in (?" + ", ?".repeat(SIZE - 1) + ")";
    private static final String INSERT = "insert into register_record (id, register, serial, serial_norm, maker, model, firearm_type, calibre,"
            + " year_made, event_date, from_party, to_party, state, document, forward_key, reverse_key, row_digest)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Map<ByteBuffer, RegisterRow> waiting = new LinkedHashMap<>();
    private final Map<RegisterKind, Long> seen = new EnumMap<>(RegisterKind.class);
    private final Map<String, Long> shapes = new HashMap<>();
    private long loaded;

    RecordBatch(Connection connection) {
        this.connection = connection;
    }

    void add(RegisterRow row) throws SQLException {
        waiting.put(ByteBuffer.wrap(row.digest()), row);
        seen.merge(row.register(), 0L, Long::sum);
        if (waiting.size() == SIZE) {
            write();
        }
    }

    /** Writes what waits, and the shapes that the search plans with. */
    void finish() throws SQLException {
        if (!waiting.isEmpty()) {
            write();
        }
        try (PreparedStatement update = connection.prepareStatement("update serial_shape set records = records + ? where shape = ?");
             PreparedStatement insert = connection.prepareStatement("insert into serial_shape (records, shape, serial_length) values (?, ?, ?)")) {
            for (Map.Entry<String, Long> shape : shapes.entrySet()) {
                update.setLong(1, shape.getValue());
                update.setString(2, shape.getKey());
                if (update.executeUpdate() == 0) {
                    insert.setLong(1, shape.getValue());
                    insert.setString(2, shape.getKey());
                    insert.setInt(3, shape.getKey().length());
                    insert.executeUpdate();
                }
            }
        }
    }

    long loaded() {
        return loaded;
    }

    /** Registers that the file had rows for, with the number of new ones. */
    Map<RegisterKind, Long> seen() {
        return seen;
    }

    private void write() throws SQLException {
        dropKnown();
        if (!waiting.isEmpty()) {
            insert(List.copyOf(waiting.values()), firstId());
            waiting.clear();
        }
    }

    private void dropKnown() throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(KNOWN)) {
            List<byte[]> digests = new ArrayList<>(SIZE);
            waiting.keySet().forEach(digest -> digests.add(digest.array()));
            for (int i = 0; i < SIZE; i++) {
                known.setBytes(i + 1, digests.get(Math.min(i, digests.size() - 1)));
            }
            try (ResultSet found = known.executeQuery()) {
                while (found.next()) {
                    waiting.remove(ByteBuffer.wrap(found.getBytes(1)));
                }
            }
        }
    }

    private long firstId() throws SQLException {
        boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        try (PreparedStatement next = connection.prepareStatement(postgresql ? "select nextval('register_record_seq')" : "select next value for register_record_seq");
             ResultSet value = next.executeQuery()) {
            value.next();
            return value.getLong(1);
        }
    }

    private void insert(List<RegisterRow> rows, long firstId) throws SQLException {
        try (PreparedStatement records = connection.prepareStatement(INSERT);
             PreparedStatement holders = connection.prepareStatement("insert into register_holder (record_id, holder) values (?, ?)")) {
            boolean anyHolder = false;
            for (int i = 0; i < rows.size(); i++) {
                RegisterRow row = rows.get(i);
                byte[] key = SerialKey.forward(row.normalised());
                set(records, firstId + i, row, key);
                records.addBatch();
                shapes.merge(SerialKey.shape(key), 1L, Long::sum);
                seen.merge(row.register(), 1L, Long::sum);
                if (row.holder() != null) {
                    holders.setLong(1, firstId + i);
                    holders.setString(2, row.holder());
                    holders.addBatch();
                    anyHolder = true;
                }
            }
            records.executeBatch();
            if (anyHolder) {
                holders.executeBatch();
            }
        }
        loaded += rows.size();
    }

    private static void set(PreparedStatement insert, long id, RegisterRow row, byte[] key) throws SQLException {
        insert.setLong(1, id);
        insert.setString(2, row.register().name());
        insert.setString(3, row.serial());
        insert.setString(4, row.normalised());
        insert.setString(5, row.maker());
        insert.setString(6, row.model());
        insert.setString(7, row.type() == null ? null : row.type().name());
        insert.setString(8, row.calibre());
        insert.setObject(9, row.year(), Types.INTEGER);
        insert.setObject(10, row.eventDate(), Types.DATE);
        insert.setString(11, row.from());
        insert.setString(12, row.to());
        insert.setString(13, row.state());
        insert.setString(14, row.document());
        insert.setBytes(15, key);
        insert.setBytes(16, SerialKey.reversed(key));
        insert.setBytes(17, row.digest());
    }
}
