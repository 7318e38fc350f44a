package iti.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many records have a serial number of each shape: what the search plans with. */
final class SerialShapes {

    private final Connection connection;

    SerialShapes(Connection connection) {
        this.connection = connection;
    }

    /** Counts more records. Always in the same order, so that two who do it at once wait and do not lock each other out. */
    void add(Map<String, Long> more) throws SQLException {
        if (more.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update serial_shape set records = records + ? where shape = ?");
             PreparedStatement insert = connection.prepareStatement("insert into serial_shape (records, shape, serial_length) values (?, ?, ?)")) {
            Map<String, Long> ordered = new TreeMap<>(more);
            for (Map.Entry<String, Long> shape : ordered.entrySet()) {
                update.setLong(1, shape.getValue());
                update.setString(2, shape.getKey());
                update.addBatch();
            }
            int[] updated = update.executeBatch();
            int place = 0;
            for (Map.Entry<String, Long> shape : ordered.entrySet()) {
                if (updated[place++] == 0) {
                    insert.setLong(1, shape.getValue());
                    insert.setString(2, shape.getKey());
                    insert.setInt(3, shape.getKey().length());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
