package iti.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One {@code COPY ... FROM STDIN (FORMAT BINARY)} of PostgreSQL: a header of 19 bytes, for each row the number of its fields and each field behind
 * its length, -1 for null, and a trailer ("COPY, File Formats" of the PostgreSQL documentation). All numbers are big-endian.
 */
final class CopyStream implements AutoCloseable {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final Buffer buffer = new Buffer();

    /** @param columns of the table, in the order in which fields will be written */
    CopyStream(Connection connection, String table, String columns) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        buffer.write(HEADER);
    }

    void row(int fields) throws SQLException {
        if (buffer.size >= FULL) {
            flush();
        }
        buffer.number(fields, 2);
    }

    void number(long value) {
        buffer.number(8, 4);
        buffer.number(value, 8);
    }

    void number(Integer value) {
        if (value == null) {
            buffer.number(-1, 4);
        } else {
            buffer.number(4, 4);
            buffer.number(value, 4);
        }
    }

    void day(LocalDate day) {
        number(day == null ? null : (Integer) (int) (day.toEpochDay() - EPOCH));
    }

    void text(String text) {
        bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
        if (bytes == null) {
            buffer.number(-1, 4);
        } else {
            buffer.number(bytes.length, 4);
            buffer.write(bytes);
        }
    }

    /** Sends the rest and waits until the server has it all. */
    void end() throws SQLException {
        buffer.number(-1, 2);
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        buffer.sendTo(copy);
    }

    /** Gives up what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private static final class Buffer {

        private byte[] bytes = new byte[FULL * 2];
        private int size;

        void number(long value, int length) {
            room(length);
            for (int shift = (length - 1) * 8; shift >= 0; shift -= 8) {
                bytes[size++] = (byte) (value >>> shift);
            }
        }

        void write(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            }
        }

        void sendTo(CopyIn copy) throws SQLException {
            copy.writeToCopy(bytes, 0, size);
            size = 0;
        }
    }
}
