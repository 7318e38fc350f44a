package iti.installation;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Copies a PostgreSQL database with its own tools, {@code pg_dump} and {@code pg_restore}, which must be installed. */
final class PostgreSqlDump {

    private final Database database;

    PostgreSqlDump(Database database) {
        this.database = database;
    }

    /** A consistent copy of the whole database, while it is in use. */
    void save(Path file) throws IOException, InterruptedException {
        run("pg_dump", "--format=custom", "--no-owner", "--file=" + file);
    }

    /** Fills an empty database, all or nothing. */
    void load(Path file) throws IOException, InterruptedException {
        run("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", file.toString());
    }

    private void run(String tool, String... arguments) throws IOException, InterruptedException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        String name = address.getPath().substring(1);
        List<String> command = new ArrayList<>(List.of(tool, "--host=" + address.getHost(), "--port=" + (address.getPort() < 0 ? 5432 : address.getPort()),
                "--username=" + database.user(), "--no-password", "--dbname=" + name));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(tool + " failed: " + said);
        }
    }
}
