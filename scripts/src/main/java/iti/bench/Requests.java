package iti.bench;

import iti.access.Principal;
import iti.access.Role;
import iti.ledger.EntryContent;
import iti.request.Procedure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Requests of one officer, all drafts, each of a case with a chain that has not begun. Each writer has its own share and takes one of them at random; that goes
 * on from where it is: proposed, approved, returned, and again.
 */
final class Requests {

    private static final List<Procedure> WAY = List.of(Procedure.PROPOSE, Procedure.APPROVE, Procedure.RETURN);
    private static final String REASON = "Found in an unlicensed shipment; possession without authorisation is an offence under section 12 of the Firearms Act. ";

    private final Principal officer;
    private final List<Request> all;
    private final long seed;

    private Requests(Principal officer, List<Request> all, long seed) {
        this.officer = officer;
        this.all = all;
        this.seed = seed;
    }

    /** Where one request is on its way. Touched by the writer that has it only. */
    static final class Request {
        private final UUID id = UUID.randomUUID();
        private final UUID caseFile = UUID.randomUUID();
        private int taken;

        UUID id() {
            return id;
        }

        UUID caseFile() {
            return caseFile;
        }

        Procedure step() {
            return WAY.get(taken % WAY.size());
        }

        void moved() {
            taken++;
        }
    }

    /** Writes them to a migrated database. */
    static Requests write(DataSource database, int count, long seed) throws SQLException {
        Principal officer = new Principal(UUID.randomUUID(), "officer-" + UUID.randomUUID(), "Ilse Marand", UUID.randomUUID(), "Unit " + UUID.randomUUID(), Set.of(Role.OFFICER));
        Requests requests = new Requests(officer, new ArrayList<>(), seed);
        for (int i = 0; i < count; i++) {
            requests.all.add(new Request());
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            requests.write(connection);
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze");
        }
        return requests;
    }

    private void write(Connection connection) throws SQLException {
        insert(connection, "insert into unit (id, name) values (?, ?)", List.of(new Object[][] {{officer.unit(), officer.unitName()}}));
        insert(connection, "insert into app_user (id, login, name, unit_id, roles, password_hash, active, failed_attempts, version) values (?, ?, ?, ?, 'OFFICER', '-', false, 0, 1)",
                List.of(new Object[][] {{officer.id(), officer.login(), officer.name(), officer.unit()}}));
        insert(connection, "insert into case_file (id, case_number, unit_id, officer_id, handling, opened_at, changed_at, version) values (?, ?, ?, ?, 'H3', now(), now(), 1)",
                all.stream().map(r -> new Object[] {r.caseFile(), r.caseFile().toString().substring(0, 30), officer.unit(), officer.id()}).toList());
        insert(connection, "insert into tracing_request (id, request_number, side, status, requesting_state, requested_state, case_file_id, unit_id, officer_id, priority, handling, "
                + "summary, illicit_grounds, legal_justification, intended_uses, case_number, confidentiality_guaranteed, wanted, domestic_check, domestic_result, drafted_at, version) "
                + "values (?, ?, 'REQUESTING', 'DRAFT', 'XA', 'XB', ?, ?, ?, 'ROUTINE', 'H3', 'Norrholt Arms NH-9, K0417BS8', 'ILL_A_LAW_OF_FINDING_STATE', ?, "
                + "'CRIMINAL_INVESTIGATION', 'AV-77/26', true, 'LAST_LEGAL_HOLDER', true, ?, now(), 1)",
                all.stream().map(r -> new Object[] {r.id(), r.id().toString(), r.caseFile(), officer.unit(), officer.id(), REASON.repeat(3), REASON}).toList());
        insert(connection, "insert into ledger_chain (id, length, head_hash) values (?, 0, ?)",
                all.stream().map(r -> new Object[] {r.caseFile(), EntryContent.GENESIS}).toList());
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    Principal officer() {
        return officer;
    }

    List<Request> all() {
        return all;
    }

    /** The requests of one of so many writers, in an order of its own that never ends. */
    Share share(int writer, int writers) {
        List<Request> own = new ArrayList<>();
        for (int i = writer; i < all.size(); i += writers) {
            own.add(all.get(i));
        }
        return new Share(own, new Random(seed + writer));
    }

    /** What one writer works on. */
    record Share(List<Request> own, Random random) {
        Request next() {
            return own.get(random.nextInt(own.size()));
        }
    }
}
