package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.ledger.Ledger;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: an act and its ledger entry are one transaction. */
@ExtendWith(ArquillianExtension.class)
public class RollbackIT {

    private static final RecoveryEvent RECOVERY =
            new RecoveryEvent(RecoveryKind.SEIZED, LocalDate.of(2026, 7, 15), "Port Averno", "Averno Police", 1, "Found under a seat.");

    @Inject
    private Staffed staffed;
    @Inject
    private CaseFiles cases;
    @Inject
    private Ledger ledger;
    @Inject
    private DataSource database;

    @Test
    void anActLeavesItsEntry() throws IOException {
        CaseFile file = cases.open(staffed.as(Alvoria.OFFICER), RECOVERY);
        assertEquals(1, ledger.entries(file.id()).size());
    }

    @Test
    void anActWhoseEntryCannotBeWrittenDoesNotHappen() throws IOException, SQLException {
        Principal officer = staffed.as(Alvoria.OFFICER);
        cases.open(officer, RECOVERY);
        String before = counts();
        run("alter table ledger_entry rename to ledger_entry_elsewhere");
        try {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> cases.open(officer, RECOVERY));
            assertEquals(true, refused instanceof TransactionalException || refused instanceof PersistenceException, refused.toString());
        } finally {
            run("alter table ledger_entry_elsewhere rename to ledger_entry");
        }
        assertEquals(before, counts());
        cases.open(officer, RECOVERY);
    }

    /** Cases, chains, entries, and numbers given. */
    private String counts() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from case_file), (select count(*) from ledger_chain), "
                        + "(select count(*) from ledger_entry), (select count(*) from issued_number)")) {
            row.next();
            return row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
