package iti.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Adds to the counts of an import, all of a kind in one exchange with the database. */
final class Tallies {

    private final Connection connection;
    private final UUID run;

    Tallies(Connection connection, UUID run) {
        this.connection = connection;
        this.run = run;
    }

    /** Adds rows with faults or warnings, each with the first row that has it. */
    void add(ImportTally.Kind kind, Map<ImportReport.Fault, Chunk.Count> more) throws SQLException {
        Map<String, Chunk.Count> named = new TreeMap<>();
        more.forEach((fault, count) -> named.put(fault.column() + ":" + fault.code(), count));
        write(kind, named);
    }

    /** Adds new records, by register and by shape of their serial number. */
    void add(RecordWriter.Written written) throws SQLException {
        Map<String, Chunk.Count> registers = new TreeMap<>();
        written.records().forEach((register, count) -> registers.put(register.name(), new Chunk.Count(count, 0)));
        write(ImportTally.Kind.REGISTER, registers);
        Map<String, Chunk.Count> shapes = new TreeMap<>();
        written.shapes().forEach((shape, count) -> shapes.put(shape, new Chunk.Count(count, 0)));
        write(ImportTally.Kind.SHAPE, shapes);
    }

    private void write(ImportTally.Kind kind, Map<String, Chunk.Count> more) throws SQLException {
        if (more.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update import_tally set row_count = row_count + ? where run_id = ? and kind = ? and name = ?");
             PreparedStatement insert = connection.prepareStatement("insert into import_tally (row_count, run_id, kind, name, first_row) values (?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, Chunk.Count> one : more.entrySet()) {
                set(update, kind, one);
                update.addBatch();
            }
            int[] updated = update.executeBatch();
            int place = 0;
            for (Map.Entry<String, Chunk.Count> one : more.entrySet()) {
                if (updated[place++] == 0) {
                    set(insert, kind, one);
                    insert.setLong(5, one.getValue().firstRow());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement statement, ImportTally.Kind kind, Map.Entry<String, Chunk.Count> one) throws SQLException {
        statement.setLong(1, one.getValue().rows());
        statement.setObject(2, run);
        statement.setString(3, kind.name());
        statement.setString(4, one.getKey());
    }
}
