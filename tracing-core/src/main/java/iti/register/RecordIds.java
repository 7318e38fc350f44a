package iti.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Identities for new records, taken in blocks of the size that the sequence steps by. */
final class RecordIds {

    private static final int BLOCK = 1000;

    private final long[] blocks;
    private int used;

    RecordIds(Connection connection, int count) throws SQLException {
        boolean postgresql = RecordWriter.postgresql(connection);
        blocks = new long[(count + BLOCK - 1) / BLOCK];
        String next = postgresql ? "select nextval('register_record_seq') from generate_series(1, ?)"
                : "select next value for register_record_seq from system_range(1, ?)";
        try (PreparedStatement select = connection.prepareStatement(next)) {
            select.setInt(1, blocks.length);
            try (ResultSet values = select.executeQuery()) {
                for (int i = 0; values.next(); i++) {
                    blocks[i] = values.getLong(1);
                }
            }
        }
    }

    long next() {
        long id = blocks[used / BLOCK] + used % BLOCK;
        used++;
        return id;
    }
}
