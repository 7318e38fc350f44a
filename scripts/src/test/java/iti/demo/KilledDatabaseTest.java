package iti.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.installation.Database;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a kill can lose a commit at all, and that the setting of the embedded database prevents it: the teeth of the test of two States. */
class KilledDatabaseTest {

    private static final int ROWS = 60;

    @TempDir
    Path dir;

    @Test
    void defaultSettingLosesAcknowledgedCommits() throws Exception {
        assertTrue(kept(Database.embedded(dir).url().replaceFirst(";WRITE_DELAY=0$", "")) < ROWS, "nothing was lost, so the kill came too late to prove anything");
    }

    @Test
    void settingOfTheInstallationKeepsThemAll() throws Exception {
        assertTrue(kept(Database.embedded(dir).url()) >= ROWS);
    }

    /** Rows found after a process was killed that had acknowledged {@link #ROWS} of them. */
    private static int kept(String url) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Commits.class.getName(), url).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int acknowledged = 0;
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            while (acknowledged < ROWS) {
                acknowledged = Integer.parseInt(said.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(ROWS, acknowledged);
        try (Connection connection = DriverManager.getConnection(url); ResultSet rows = connection.createStatement().executeQuery("select count(*) from entry")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
