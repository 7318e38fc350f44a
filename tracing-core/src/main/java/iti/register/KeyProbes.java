package iti.register;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the key indexes. PostgreSQL takes all ranges of a plan in one statement (the {@code offset 0} keeps its planner from
 * scanning the table instead); H2 would scan a whole index for that, and takes one prepared range after the other.
 */
final class KeyProbes {

    private static final String LIGHT = "select id, register, serial_norm, maker, model, calibre, event_date from register_record where id ";

    private final Connection connection;
    private final boolean postgresql;
    private final int limit;
    private boolean complete = true;

    /** @param limit stop after about this many records */
    KeyProbes(Connection connection, int limit) throws SQLException {
        this.connection = connection;
        this.postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        this.limit = limit;
    }

    /** False when a limit was reached and there may be more. */
    boolean complete() {
        return complete;
    }

    /** Shapes of registered serial numbers by length. */
    Map<Integer, Map<String, Long>> shapes(int shortest, int longest) throws SQLException {
        Map<Integer, Map<String, Long>> out = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select serial_length, shape, records from serial_shape where serial_length between ? and ?")) {
            select.setInt(1, shortest);
            select.setInt(2, longest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    out.computeIfAbsent(rows.getInt(1), length -> new HashMap<>()).put(rows.getString(2), rows.getLong(3));
                }
            }
        }
        return out;
    }

    /** Identities of the records whose key fits a plan. */
    Set<Long> records(ProbePlan plan) throws SQLException {
        Set<Long> ids = new LinkedHashSet<>();
        if (plan.low().isEmpty()) {
            return ids;
        }
        String key = plan.reversed() ? "reverse_key" : "forward_key";
        if (postgresql) {
            try (PreparedStatement select = connection.prepareStatement("select r.id, r.k from unnest(?::bytea[], ?::bytea[]) as p(low, high) cross join lateral"
                    + " (select id, " + key + " as k from register_record where " + key + " >= p.low and " + key + " < p.high offset 0) r")) {
                select.setFetchSize(limit);
                select.setArray(1, keys(plan.low()));
                select.setArray(2, keys(plan.high()));
                collect(select, plan, ids);
            }
        } else {
            try (PreparedStatement select = connection.prepareStatement("select id, " + key + " from register_record where " + key + " >= ? and " + key + " < ?")) {
                for (int i = 0; i < plan.low().size() && complete; i++) {
                    select.setBytes(1, plan.low().get(i));
                    select.setBytes(2, plan.high().get(i));
                    collect(select, plan, ids);
                }
            }
        }
        return ids;
    }

    /** What ranking needs to know of each record. */
    List<FoundRow> rows(Collection<Long> ids) throws SQLException {
        List<FoundRow> out = new ArrayList<>(ids.size());
        if (postgresql) {
            try (PreparedStatement select = connection.prepareStatement(LIGHT + "= any(?)")) {
                select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                read(select, out);
            }
        } else {
            try (PreparedStatement select = connection.prepareStatement(LIGHT + "= ?")) {
                for (long id : ids) {
                    select.setLong(1, id);
                    read(select, out);
                }
            }
        }
        return out;
    }

    private Array keys(List<byte[]> keys) throws SQLException {
        return connection.createArrayOf("bytea", keys.toArray(new byte[0][]));
    }

    private void collect(PreparedStatement select, ProbePlan plan, Set<Long> ids) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (plan.fits(rows.getBytes(2))) {
                    ids.add(rows.getLong(1));
                    if (ids.size() >= limit) {
                        complete = false;
                        return;
                    }
                }
            }
        }
    }

    private static void read(PreparedStatement select, List<FoundRow> out) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                java.sql.Date date = rows.getDate(7);
                out.add(new FoundRow(rows.getLong(1), RegisterKind.valueOf(rows.getString(2)), rows.getString(3), rows.getString(4),
                        rows.getString(5), rows.getString(6), date == null ? null : date.toLocalDate()));
            }
        }
    }
}
