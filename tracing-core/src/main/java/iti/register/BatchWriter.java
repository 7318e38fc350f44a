package iti.register;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain batches, for the embedded database. */
final class BatchWriter implements RecordWriter {

    private static final String INSERT = "insert into register_record (id, register, serial, serial_norm, maker, model, firearm_type, calibre,"
            + " year_made, event_date, from_party, to_party, state, document, forward_key, reverse_key, row_digest)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Map<RegisterKind, Long> written = new EnumMap<>(RegisterKind.class);
    private final Map<String, Long> shapes = new HashMap<>();

    BatchWriter(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Written write(List<RegisterRow> rows) throws SQLException {
        try (KnownRows known = new KnownRows(connection);
             PreparedStatement records = connection.prepareStatement(INSERT);
             PreparedStatement holders = connection.prepareStatement("insert into register_holder (record_id, holder) values (?, ?)")) {
            for (int from = 0; from < rows.size(); from += KnownRows.SIZE) {
                Map<ByteBuffer, RegisterRow> some = new LinkedHashMap<>();
                rows.subList(from, Math.min(from + KnownRows.SIZE, rows.size())).forEach(row -> some.putIfAbsent(ByteBuffer.wrap(row.digest()), row));
                some.keySet().removeAll(known.among(some.keySet()));
                if (!some.isEmpty()) {
                    insert(records, holders, some.values());
                }
            }
        }
        new SerialShapes(connection).add(shapes);
        return new Written(written, shapes);
    }

    private void insert(PreparedStatement records, PreparedStatement holders, Collection<RegisterRow> rows) throws SQLException {
        RecordIds ids = new RecordIds(connection, rows.size());
        boolean anyHolder = false;
        for (RegisterRow row : rows) {
            long id = ids.next();
            set(records, id, row);
            records.addBatch();
            written.merge(row.register(), 1L, Long::sum);
            shapes.merge(row.shape(), 1L, Long::sum);
            if (row.holder() != null) {
                holders.setLong(1, id);
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

    private static void set(PreparedStatement insert, long id, RegisterRow row) throws SQLException {
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
        insert.setBytes(15, row.forward());
        insert.setBytes(16, SerialKey.reversed(row.forward()));
        insert.setBytes(17, row.digest());
    }
}
