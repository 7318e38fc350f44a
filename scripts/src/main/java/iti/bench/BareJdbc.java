package iti.bench;

import iti.ledger.EntryContent;
import iti.request.Procedure;
import iti.request.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/** The floor: the same rows read, locked and written, the same chain of hashes, one commit, and nothing else. */
final class BareJdbc implements Engine {

    private static final String DETAILS = "{\"sha256\":\"" + "0".repeat(64) + "\"}";

    private final DataSource database;
    private final Requests requests;
    private final int writers;

    BareJdbc(DataSource database, Requests requests, int writers) {
        this.database = database;
        this.requests = requests;
        this.writers = writers;
    }

    @Override
    public Writer writer(int number) {
        return new OneWriter(requests.share(number, writers));
    }

    @Override
    public void close() {
    }

    private record Stored(String status, long version, UUID chain, String requested) {
    }

    private record Head(long length, String hash) {
    }

    private final class OneWriter implements Writer {
        private final Requests.Share share;

        OneWriter(Requests.Share share) {
            this.share = share;
        }

        @Override
        public void transition() throws SQLException {
            Requests.Request request = share.next();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                take(connection, request.id(), request.step());
                connection.commit();
                connection.setAutoCommit(true);
            }
            request.moved();
        }

        private void take(Connection connection, UUID request, Procedure step) throws SQLException {
            Stored stored = load(connection, request);
            Head head = lock(connection, stored.chain());
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            EntryContent entry = new EntryContent(stored.chain().toString(), head.length(), now.toString(), requests.officer().actor(), step.act().name(),
                    request.toString(), stored.requested(), DETAILS, head.hash());
            String hash = entry.hash();
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            update(connection, "insert into ledger_entry (id, chain_id, position, at_instant, actor, act, request_id, counterpart, details, previous_hash, hash) "
                    + "values (nextval('ledger_entry_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?); update ledger_chain set length = ?, head_hash = ?, updated_at = ? where id = ?",
                    stored.chain(), head.length(), at, entry.actor(), entry.act(), request, entry.counterpart(), DETAILS, head.hash(), hash,
                    head.length() + 1, hash, at, stored.chain());
            update(connection, "update tracing_request set status = ?, version = ? where id = ? and version = ?", step.after(Status.valueOf(stored.status())).name(), stored.version() + 1, request, stored.version());
        }
    }

    private static Stored load(Connection connection, UUID request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select status, version, case_file_id, requested_state from tracing_request where id = ?")) {
            select.setObject(1, request);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Stored(row.getString(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4));
            }
        }
    }

    private static Head lock(Connection connection, UUID chain) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select length, head_hash from ledger_chain where id = ? for update")) {
            select.setObject(1, chain);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getString(2));
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("Somebody else changed what this writer alone has.");
            }
        }
    }
}
