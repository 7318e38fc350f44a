package iti.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A process that commits row after row to an H2 file and says each number once its commit has returned, until it is killed. */
public final class Commits {

    private Commits() {
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            connection.createStatement().execute("create table entry(number int primary key)");
            connection.createStatement().execute("checkpoint sync");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into entry values (?)")) {
                for (int number = 1; ; number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    connection.commit();
                    System.out.println(number);
                }
            }
        }
    }
}
