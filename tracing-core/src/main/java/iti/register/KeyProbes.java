package iti.register;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the key indexes. PostgreSQL takes all ranges of all plans of one direction in one statement (each {@code offset 0}
 * keeps its planner from scanning the table instead); H2 would scan a whole index for that, and takes one prepared range
 * after the other. Both read a record only when its key fits.
 */
final class KeyProbes {

    private static final String COLUMNS = "id, register, serial_norm, maker, model, calibre, year_made, event_date";

    private final Connection connection;
    private final boolean postgresql;
    private final int limit;
    private boolean complete = true;

    /** @param limit stop after this many records */
    KeyProbes(Connection connection, int limit) throws SQLException {
        this.connection = connection;
        this.postgresql = postgresql(connection);
        this.limit = limit;
    }

    static boolean postgresql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** False when the limit was reached and there may be more. */
    boolean complete() {
        return complete;
    }

    /** What ranking needs to know of the records whose key fits a plan, each record once, and perhaps of some whose key does not quite. */
    List<FoundRow> rows(List<ProbePlan> plans) throws SQLException {
        List<FoundRow> out = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (boolean reversed : new boolean[] {false, true}) {
            List<ProbePlan> some = plans.stream().filter(p -> p.reversed() == reversed && !p.low().isEmpty()).toList();
            if (!some.isEmpty() && postgresql) {
                atOnce(column(reversed), some, seen, out);
            } else if (!some.isEmpty()) {
                oneByOne(column(reversed), some, seen, out);
            }
        }
        return out;
    }

    private static String column(boolean reversed) {
        return reversed ? "reverse_key" : "forward_key";
    }

    private void atOnce(String key, List<ProbePlan> plans, Set<Long> seen, List<FoundRow> out) throws SQLException {
        List<byte[]> low = new ArrayList<>();
        List<byte[]> high = new ArrayList<>();
        List<byte[]> like = new ArrayList<>();
        for (ProbePlan plan : plans) {
            byte[] mask = plan.like();
            for (byte[] start : plan.low()) {
                low.add(start);
                high.add(ProbePlan.next(start));
                like.add(mask);
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select r.* from unnest(?::bytea[], ?::bytea[], ?::bytea[]) as p(low, high, mask)"
                + " cross join lateral (select id from register_record where " + key + " >= p.low and " + key + " < p.high and " + key + " like p.mask offset 0) as k"
                + " cross join lateral (select " + COLUMNS + " from register_record where id = k.id offset 0) as r limit ?")) {
            select.setArray(1, array(low));
            select.setArray(2, array(high));
            select.setArray(3, array(like));
            select.setInt(4, limit + 1);
            try (ResultSet rows = select.executeQuery()) {
                read(rows, seen, out);
            }
        }
    }

    private Array array(List<byte[]> keys) throws SQLException {
        return connection.createArrayOf("bytea", keys.toArray(new byte[0][]));
    }

    private void oneByOne(String key, List<ProbePlan> plans, Set<Long> seen, List<FoundRow> out) throws SQLException {
        try (PreparedStatement range = connection.prepareStatement("select id, " + key + " from register_record where " + key + " >= ? and " + key + " < ?");
             PreparedStatement record = connection.prepareStatement("select " + COLUMNS + " from register_record where id = ?")) {
            for (ProbePlan plan : plans) {
                for (byte[] start : plan.low()) {
                    range.setBytes(1, start);
                    range.setBytes(2, ProbePlan.next(start));
                    try (ResultSet keys = range.executeQuery()) {
                        while (complete && keys.next()) {
                            if (plan.fits(keys.getBytes(2)) && !seen.contains(keys.getLong(1))) {
                                record.setLong(1, keys.getLong(1));
                                try (ResultSet rows = record.executeQuery()) {
                                    read(rows, seen, out);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /** Also a row that another plan brought counts against the limit of a statement: behind the last one there may be a new one. */
    private void read(ResultSet rows, Set<Long> seen, List<FoundRow> out) throws SQLException {
        for (int read = 0; rows.next(); read++) {
            if (read == limit || seen.size() == limit) {
                complete = false;
                return;
            }
            long id = rows.getLong(1);
            if (!seen.add(id)) {
                continue;
            }
            java.sql.Date date = rows.getDate(8);
            int year = rows.getInt(7);
            out.add(new FoundRow(id, RegisterKind.valueOf(rows.getString(2)), rows.getString(3), rows.getString(4),
                    rows.getString(5), rows.getString(6), year == 0 ? null : year, date == null ? null : date.toLocalDate()));
        }
    }
}
