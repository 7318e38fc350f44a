package iti.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first load of empty registers on PostgreSQL: rows go into a table beside, without an index, and take the place of the empty one when they are
 * all there and indexed. It is several times faster than loading into indexes, nobody searches half a register, and giving it up leaves nothing.
 * Every step can be done again after a crash.
 */
public final class FirstLoad {

    private static final String RECORDS = "register_load";
    private static final String HOLDERS = "register_load_holder";
    private static final String PREFIX = "load_";
    private static final String DUPLICATE = "23505";
    private static final int FETCHED = 10_000;

    private final Connection connection;

    FirstLoad(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables beside, with every column that the registers have. */
    void begin() throws SQLException {
        execute("drop table if exists " + HOLDERS, "drop table if exists " + RECORDS,
                "create table " + RECORDS + " (like register_record including defaults including constraints)",
                "create table " + HOLDERS + " (like register_holder including defaults including constraints)");
    }

    RecordWriter.Written append(List<RegisterRow> rows) throws SQLException {
        return CopyWriter.append(connection, rows, RECORDS, HOLDERS);
    }

    /**
     * An index of the registers, to be made for the loaded rows as well.
     *
     * @param definition as PostgreSQL gives it, from the word USING on
     */
    public record Index(String name, boolean unique, boolean primary, String definition) {
    }

    /** The indexes that the registers have now, unique ones first. */
    List<Index> indexes() throws SQLException {
        String all = "select c.relname, i.indisunique, i.indisprimary, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid"
                + " where i.indrelid = to_regclass('register_record') order by i.indisprimary desc, i.indisunique desc, c.relname";
        List<Index> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(all)) {
            while (rows.next()) {
                String definition = rows.getString(4);
                indexes.add(new Index(rows.getString(1), rows.getBoolean(2), rows.getBoolean(3), definition.substring(definition.indexOf(" USING "))));
            }
        }
        return indexes;
    }

    /**
     * Makes one index.
     *
     * @return true when a row stood in the file more than once: all but the first were taken out, and what was counted has to be counted anew
     */
    boolean index(Index index) throws SQLException {
        execute("set local maintenance_work_mem = '384MB'");
        String create = "create " + (index.unique() ? "unique " : "") + "index if not exists " + PREFIX + index.name() + " on " + RECORDS + index.definition();
        Savepoint before = connection.setSavepoint();
        try {
            execute(create);
            return false;
        } catch (SQLException e) {
            if (!DUPLICATE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
        }
        execute("delete from " + RECORDS + " r using (select id, row_number() over (partition by row_digest order by id) as place from " + RECORDS + ") d"
                + " where d.id = r.id and d.place > 1",
                "delete from " + HOLDERS + " h where not exists (select 1 from " + RECORDS + " r where r.id = h.record_id)", create);
        return true;
    }

    /** What is loaded, counted from the rows themselves. */
    RecordWriter.Written count() throws SQLException {
        Map<RegisterKind, Long> records = new EnumMap<>(RegisterKind.class);
        Map<String, Long> shapes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select register, forward_key from " + RECORDS)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    records.merge(RegisterKind.valueOf(rows.getString(1)), 1L, Long::sum);
                    shapes.merge(SerialKey.shape(rows.getBytes(2)), 1L, Long::sum);
                }
            }
        }
        return new RecordWriter.Written(records, shapes);
    }

    /** Lets the holders know whose they are. */
    void bind() throws SQLException {
        execute("alter table " + HOLDERS + " add primary key (record_id)",
                "alter table " + HOLDERS + " add constraint " + PREFIX + "fkey foreign key (record_id) references " + RECORDS + " (id)",
                "analyze " + RECORDS, "analyze " + HOLDERS);
    }

    /**
     * Puts the loaded rows in the place of the empty registers.
     *
     * @throws IllegalStateException when the registers are empty no more
     */
    void swap() throws SQLException {
        List<Index> indexes = indexes();
        execute("lock table register_record, register_holder in access exclusive mode");
        try (Statement statement = connection.createStatement(); ResultSet any = statement.executeQuery("select 1 from register_record limit 1")) {
            if (any.next()) {
                throw new IllegalStateException("Records came into the registers while they were loaded for the first time.");
            }
        }
        execute("alter table register_holder rename to emptied_holder", "alter table register_record rename to emptied_record",
                "drop table emptied_holder", "drop table emptied_record",
                "alter table " + RECORDS + " rename to register_record", "alter table " + HOLDERS + " rename to register_holder");
        for (Index index : indexes) {
            execute(index.primary() ? "alter table register_record add constraint " + index.name() + " primary key using index " + PREFIX + index.name()
                    : "alter index " + PREFIX + index.name() + " rename to " + index.name());
        }
        execute("alter index " + HOLDERS + "_pkey rename to register_holder_pkey",
                "alter table register_holder rename constraint " + PREFIX + "fkey to register_holder_record_id_fkey");
    }

    /** Leaves the registers as empty as they were. */
    void giveUp() throws SQLException {
        execute("drop table if exists " + HOLDERS, "drop table if exists " + RECORDS);
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
