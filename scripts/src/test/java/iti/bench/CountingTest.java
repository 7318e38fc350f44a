package iti.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class CountingTest {

    @Test
    void whatTheServerExecutesIsCountedAndWhatComesOnceInManyDoesNotMoveTheMedian() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:");
        Counting counting = new Counting();
        AtomicInteger turn = new AtomicInteger();
        Counting.Counts counts = counting.count(() -> write(counting.over(h2), turn.getAndIncrement() == 0 ? 11 : 1), 5);
        assertEquals(3, counts.median(), "one made, one of a batch, one asked");
        assertEquals(5, counts.average());
        assertEquals(1, counts.commits());
    }

    private static void write(DataSource database, int rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("create table t (n int)");
            try (PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
                for (int i = 0; i < rows; i++) {
                    insert.setInt(1, i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement select = connection.prepareStatement("select count(*) from t")) {
                select.executeQuery().close();
            }
            connection.commit();
        }
    }
}
