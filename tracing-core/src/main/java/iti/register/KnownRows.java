package iti.register;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Asks the registers which rows they have already. */
final class KnownRows implements AutoCloseable {

    /** Rows in one question. Both databases look each of them up in the index; an array would make the embedded one read it all. */
    static final int SIZE = 1000;
    private static final String KNOWN = "select row_digest from register_record where row_digest in (?" + ", ?".repeat(SIZE - 1) + ")";

    private final PreparedStatement select;

    KnownRows(Connection connection) throws SQLException {
        select = connection.prepareStatement(KNOWN);
    }

    /** @param digests of at most {@link #SIZE} rows */
    Set<ByteBuffer> among(Collection<ByteBuffer> digests) throws SQLException {
        Iterator<ByteBuffer> each = digests.iterator();
        byte[] digest = new byte[0];
        for (int i = 1; i <= SIZE; i++) {
            digest = each.hasNext() ? each.next().array() : digest;
            select.setBytes(i, digest);
        }
        Set<ByteBuffer> known = new HashSet<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                known.add(ByteBuffer.wrap(found.getBytes(1)));
            }
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
