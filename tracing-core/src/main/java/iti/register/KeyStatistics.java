package iti.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What plans are made with: the shapes of all registered serial numbers, which say what an unreadable position can be, and
 * how often a serial number begins or ends with the same three characters, counted over a sample of the records.
 *
 * <p>The shapes must be whole, or a record is missed: they are compared with the table at every search, and a load brings
 * new ones in its own transaction. The sample only weighs one way of reading against another; it is drawn again when the
 * registers have grown or shrunk by a quarter.
 */
final class KeyStatistics {

    /** Characters that the sample counts at either end. */
    static final int COUNTED = 3;

    private static final int BLOCKS = 200;
    private static final int BLOCK = 500;
    private static final double STALE = 1.25;

    /** Registered shapes of one length, read in one direction: what the next character can be. */
    static final class Shape {

        private final char kind;
        private final List<Shape> next = new ArrayList<>();
        private double records;

        private Shape(char kind) {
            this.kind = kind;
        }

        char kind() {
            return kind;
        }

        double records() {
            return records;
        }

        List<Shape> next() {
            return next;
        }

        private void add(String shape, int at, double more) {
            records += more;
            if (at == shape.length()) {
                return;
            }
            Shape step = next.stream().filter(n -> n.kind == shape.charAt(at)).findFirst().orElse(null);
            if (step == null) {
                step = new Shape(shape.charAt(at));
                next.add(step);
            }
            step.add(shape, at + 1, more);
        }
    }

    private static final Shape NONE = new Shape(' ');

    private final long shapes;
    private final Map<Integer, Shape> forward = new HashMap<>();
    private final Map<Integer, Shape> backward = new HashMap<>();
    private final KeySample sample;

    private KeyStatistics(Map<String, Long> counted, KeySample sample) {
        this.shapes = counted.size();
        this.sample = sample;
        counted.forEach((shape, records) -> {
            forward.computeIfAbsent(shape.length(), length -> new Shape(' ')).add(shape, 0, records);
            backward.computeIfAbsent(shape.length(), length -> new Shape(' ')).add(new StringBuilder(shape).reverse().toString(), 0, records);
        });
    }

    /** Statistics of shapes alone. */
    static KeyStatistics of(Map<String, Long> shapes) {
        return new KeyStatistics(shapes, KeySample.none());
    }

    /**
     * What holds now.
     *
     * @param known what held at the search before, or null
     */
    static KeyStatistics now(Connection connection, KeyStatistics known) throws SQLException {
        long shapes;
        long records;
        try (PreparedStatement select = connection.prepareStatement("select count(*), coalesce(sum(records), 0) from serial_shape"); ResultSet row = select.executeQuery()) {
            row.next();
            shapes = row.getLong(1);
            records = row.getLong(2);
        }
        boolean fresh = known != null && records <= known.sample.records() * STALE && known.sample.records() <= records * STALE;
        if (fresh && shapes == known.shapes) {
            return known;
        }
        return new KeyStatistics(shapes(connection), fresh ? known.sample : sample(connection, records));
    }

    /** Registered shapes of a length; without a next step when there is none. */
    Shape shapes(boolean reversed, int length) {
        return (reversed ? backward : forward).getOrDefault(length, NONE);
    }

    KeySample sample() {
        return sample;
    }

    private static Map<String, Long> shapes(Connection connection) throws SQLException {
        Map<String, Long> out = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select shape, records from serial_shape"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                out.put(rows.getString(1), rows.getLong(2));
            }
        }
        return out;
    }

    /** Blocks of records spread over all identities: neighbours were loaded together and are alike, far ones are not. */
    private static KeySample sample(Connection connection, long records) throws SQLException {
        KeySample sample = new KeySample(records);
        SplittableRandom random = new SplittableRandom(BLOCKS);
        long first;
        long last;
        try (PreparedStatement select = connection.prepareStatement("select min(id), max(id) from register_record"); ResultSet row = select.executeQuery()) {
            row.next();
            first = row.getLong(1);
            last = row.getLong(2);
        }
        long step = Math.max(BLOCK, (last - first + BLOCKS) / BLOCKS);
        try (PreparedStatement select = connection.prepareStatement("select forward_key from register_record where id >= ? and id < ?")) {
            for (long from = first; from <= last; from += step) {
                long at = from + random.nextLong(step - BLOCK + 1);
                select.setLong(1, at);
                select.setLong(2, at + BLOCK);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        sample.add(rows.getBytes(1));
                    }
                }
            }
        }
        return sample;
    }
}
