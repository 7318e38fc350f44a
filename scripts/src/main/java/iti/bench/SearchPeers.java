package iti.bench;

import iti.firearm.SerialNumber;
import iti.register.SeizureSearch;
import iti.register.SerialKey;
import iti.register.WholeKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What the search is compared with, on the same rows by the same database: {@code SELECT 1}, a bare join, and the trigram index that PostgreSQL has for such things. */
final class SearchPeers {

    private static final String FOLDED = "translate(serial_norm, 'OILSB', '01158')";
    private static final int WARM_UP = 2_000;

    private final DataSource database;

    SearchPeers(DataSource database) {
        this.database = database;
    }

    /** Round trips a second that ask for nothing: no look-up can be more. */
    double nothingPerSecond(int count) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select 1")) {
            long start = 0;
            for (int i = -WARM_UP; i < count; i++) {
                start = i == 0 ? System.nanoTime() : start;
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                }
            }
            return perSecond(count, start);
        }
    }

    /** Whole serial numbers looked up a second, one after the other, as the service does it but for count and ledger entry. */
    double exactPerSecond(List<SeizureSearch.Weapon> weapons) throws SQLException {
        try (Connection connection = database.getConnection()) {
            WholeKeys keys = new WholeKeys(connection);
            long start = 0;
            for (int i = -WARM_UP; i < weapons.size(); i++) {
                start = i == 0 ? System.nanoTime() : start;
                keys.hits(List.of(weapons.get(Math.max(0, i))));
            }
            return perSecond(weapons.size(), start);
        }
    }

    /** Seconds of one bare join of all keys, on PostgreSQL. */
    double joinSeconds(List<SeizureSearch.Weapon> weapons) throws SQLException {
        byte[][] keys = weapons.stream().map(w -> SerialKey.forward(new SerialNumber(w.serial()).normalised())).toArray(byte[][]::new);
        try (Connection connection = database.getConnection(); PreparedStatement join = connection.prepareStatement("select count(r.id) from unnest(?::bytea[]) as p(k)"
                + " cross join lateral (select id from register_record where forward_key = p.k offset 0) as r")) {
            long start = System.nanoTime();
            join.setArray(1, connection.createArrayOf("bytea", keys));
            try (ResultSet row = join.executeQuery()) {
                row.next();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Builds the trigram index. It is over an expression that no query of ours has, so that ours never use it. */
    void buildTrigrams() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("create index if not exists bench_trigrams on register_record using gin ((" + FOLDED + ") gin_trgm_ops)");
            statement.execute("analyze register_record");
        }
    }

    /** Milliseconds of one search by trigrams for a mark with illegible places. @param fetched receives each identity found */
    double trigramMillis(String mark, java.util.function.LongConsumer fetched) throws SQLException {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select id from register_record where " + FOLDED + " like translate(?, 'OILSB', '01158')")) {
            select.setString(1, mark.replace('?', '_'));
            long start = System.nanoTime();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fetched.accept(rows.getLong(1));
                }
            }
            return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }

    private static double perSecond(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
