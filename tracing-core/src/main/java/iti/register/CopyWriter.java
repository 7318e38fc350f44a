package iti.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code COPY} into a staging table of this connection, then one statement that takes over what is new, in the order of the search key: neighbours in
 * an index are written together.
 */
final class CopyWriter implements RecordWriter {

    static final String COLUMNS = "id, register, serial, serial_norm, maker, model, firearm_type, calibre, year_made, event_date, from_party, to_party, state,"
            + " document, forward_key, reverse_key, row_digest";
    private static final int FIELDS = 17;
    private static final String STAGING = "create temporary table if not exists record_staging (id bigint, register varchar, serial varchar, serial_norm varchar,"
            + " maker varchar, model varchar, firearm_type varchar, calibre varchar, year_made integer, event_date date, from_party varchar, to_party varchar,"
            + " state varchar, document varchar, forward_key bytea, reverse_key bytea, row_digest bytea, shape varchar, holder varchar) on commit delete rows";
    private static final String TAKE_OVER = "with put as (insert into register_record (" + COLUMNS + ") select " + COLUMNS
            + " from record_staging order by forward_key, id on conflict (row_digest) do nothing returning id)"
            + " select s.register, s.shape, count(*), count(s.holder) from put join record_staging s on s.id = put.id group by s.register, s.shape";
    private static final String HOLDERS = "insert into register_holder (record_id, holder) select s.id, s.holder from record_staging s"
            + " join register_record r on r.id = s.id where s.holder is not null";

    private final Connection connection;

    CopyWriter(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Written write(List<RegisterRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new Written(Map.of(), Map.of());
        }
        Map<RegisterKind, Long> records = new EnumMap<>(RegisterKind.class);
        Map<String, Long> shapes = new HashMap<>();
        boolean anyHolder = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGING);
            stage(rows);
            try (ResultSet put = statement.executeQuery(TAKE_OVER)) {
                while (put.next()) {
                    records.merge(RegisterKind.valueOf(put.getString(1)), put.getLong(3), Long::sum);
                    shapes.merge(put.getString(2), put.getLong(3), Long::sum);
                    anyHolder |= put.getLong(4) > 0;
                }
            }
            if (anyHolder) {
                statement.execute(HOLDERS);
            }
            statement.execute("truncate record_staging");
        }
        new SerialShapes(connection).add(shapes);
        return new Written(records, shapes);
    }

    private void stage(List<RegisterRow> rows) throws SQLException {
        RecordIds ids = new RecordIds(connection, rows.size());
        try (CopyStream copy = new CopyStream(connection, "record_staging", COLUMNS + ", shape, holder")) {
            for (RegisterRow row : rows) {
                copy.row(FIELDS + 2);
                fields(copy, ids.next(), row);
                copy.text(row.shape());
                copy.text(row.holder());
            }
            copy.end();
        }
    }

    /** The fields of {@link #COLUMNS}. */
    static void fields(CopyStream copy, long id, RegisterRow row) {
        copy.number(id);
        copy.text(row.register().name());
        copy.text(row.serial());
        copy.text(row.normalised());
        copy.text(row.maker());
        copy.text(row.model());
        copy.text(row.type() == null ? null : row.type().name());
        copy.text(row.calibre());
        copy.number(row.year());
        copy.day(row.eventDate());
        copy.text(row.from());
        copy.text(row.to());
        copy.text(row.state());
        copy.text(row.document());
        copy.bytes(row.forward());
        copy.bytes(SerialKey.reversed(row.forward()));
        copy.bytes(row.digest());
    }

    /** Writes rows into tables without indexes, as {@link FirstLoad} has them: nothing is looked up. */
    static Written append(Connection connection, List<RegisterRow> rows, String records, String holders) throws SQLException {
        Map<RegisterKind, Long> counts = new EnumMap<>(RegisterKind.class);
        Map<String, Long> shapes = new HashMap<>();
        if (rows.isEmpty()) {
            return new Written(counts, shapes);
        }
        RecordIds ids = new RecordIds(connection, rows.size());
        long[] given = new long[rows.size()];
        boolean anyHolder = false;
        try (CopyStream copy = new CopyStream(connection, records, COLUMNS)) {
            for (int i = 0; i < given.length; i++) {
                RegisterRow row = rows.get(i);
                given[i] = ids.next();
                copy.row(FIELDS);
                fields(copy, given[i], row);
                counts.merge(row.register(), 1L, Long::sum);
                shapes.merge(row.shape(), 1L, Long::sum);
                anyHolder |= row.holder() != null;
            }
            copy.end();
        }
        if (anyHolder) {
            try (CopyStream copy = new CopyStream(connection, holders, "record_id, holder")) {
                for (int i = 0; i < given.length; i++) {
                    if (rows.get(i).holder() != null) {
                        copy.row(2);
                        copy.number(given[i]);
                        copy.text(rows.get(i).holder());
                    }
                }
                copy.end();
            }
        }
        return new Written(counts, shapes);
    }
}
