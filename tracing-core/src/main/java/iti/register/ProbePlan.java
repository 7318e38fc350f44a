package iti.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a pattern is looked up: from which end, and which ranges of keys are read. Unreadable positions before the cut are
 * filled with what registered serial numbers of this length can have there; what follows the cut is compared row by row.
 *
 * @param reversed whether the ranges are of the reversed key
 * @param low      first keys of the ranges; each range ends before {@link #next}
 * @param allowed  for each position in the direction of the key: codes allowed, empty for any
 */
record ProbePlan(boolean reversed, List<byte[]> low, byte[][] allowed) {

    /** Measured cost of one range probe, and of one row read from it, in microseconds. */
    private static final double PROBE_MICROS = 2.2;
    private static final double ROW_MICROS = 0.3;

    private record Way(boolean reversed, int cut, double cost) {
    }

    /** The cheapest plan. */
    static ProbePlan best(SerialPattern pattern, KeyStatistics statistics) {
        byte[][] forward = new byte[pattern.length()][];
        byte[][] backward = new byte[pattern.length()][];
        for (int i = 0; i < forward.length; i++) {
            forward[i] = pattern.places().get(i).codes();
            backward[forward.length - 1 - i] = forward[i];
        }
        Way ahead = cheapest(false, forward, statistics);
        Way back = cheapest(true, backward, statistics);
        Way way = ahead.cost() <= back.cost() ? ahead : back;
        byte[][] allowed = way.reversed() ? backward : forward;
        List<byte[]> low = new ArrayList<>();
        fill(statistics.shapes(way.reversed(), allowed.length), new byte[] {(byte) allowed.length}, allowed, way.cut(), low);
        return new ProbePlan(way.reversed(), low, allowed);
    }

    /** Whether a key, length byte first, is allowed at every position. */
    boolean fits(byte[] key) {
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i].length > 0 && !SerialKey.contains(allowed[i], key[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** A pattern for {@code LIKE}: the one code that is allowed, or any. It lets through whatever {@link #fits}, and little more. */
    byte[] like() {
        byte[] like = new byte[allowed.length + 1];
        Arrays.fill(like, (byte) '_');
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i].length == 1) {
                like[i + 1] = allowed[i][0];
            }
        }
        return like;
    }

    /** The first key behind the range that begins here. */
    static byte[] next(byte[] low) {
        byte[] high = low.clone();
        high[high.length - 1]++;
        return high;
    }

    private static Way cheapest(boolean reversed, byte[][] allowed, KeyStatistics statistics) {
        double[] rows = new double[allowed.length + 1];
        double[] probes = new double[allowed.length + 1];
        statistics.shapes(reversed, allowed.length).next().forEach(shape -> expect(shape, allowed, 0, 1, 1, rows, probes));
        weigh(reversed, allowed, statistics.sample(), rows);
        Way best = new Way(reversed, 1, Double.MAX_VALUE);
        for (int cut = 1; cut <= allowed.length; cut++) {
            double cost = probes[cut] * PROBE_MICROS + rows[cut] * ROW_MICROS;
            if (cost < best.cost()) {
                best = new Way(reversed, cut, cost);
            }
        }
        return best;
    }

    /** Probes and rows by cut, as if within a shape every character were as frequent as any other. */
    private static void expect(KeyStatistics.Shape shape, byte[][] allowed, int at, double fillings, double share, double[] rows, double[] probes) {
        int fitting = fitting(allowed[at], shape.kind()).length;
        if (fitting == 0) {
            return;
        }
        double filled = fillings * fitting;
        double shared = share * fitting / SerialKey.codes(shape.kind()).length;
        probes[at + 1] += filled;
        rows[at + 1] += shape.records() * shared;
        shape.next().forEach(next -> expect(next, allowed, at + 1, filled, shared, rows, probes));
    }

    /** Puts what the sample counted in place of what was expected; behind the last counted position the expectation is scaled by it. */
    private static void weigh(boolean reversed, byte[][] allowed, KeySample sample, double[] rows) {
        if (sample.weight() == 0 || allowed.length < KeyStatistics.COUNTED) {
            return;
        }
        double expected = rows[KeyStatistics.COUNTED];
        for (int cut = 1; cut <= KeyStatistics.COUNTED; cut++) {
            rows[cut] = sample.count(reversed, allowed, cut) * sample.weight() + Math.min(rows[cut], sample.weight());
        }
        double factor = expected == 0 ? 0 : rows[KeyStatistics.COUNTED] / expected;
        for (int cut = KeyStatistics.COUNTED + 1; cut < rows.length; cut++) {
            rows[cut] *= factor;
        }
    }

    private static void fill(KeyStatistics.Shape shape, byte[] start, byte[][] allowed, int cut, List<byte[]> out) {
        int at = start.length - 1;
        if (at == cut) {
            out.add(start);
            return;
        }
        for (KeyStatistics.Shape next : shape.next()) {
            for (byte code : fitting(allowed[at], next.kind())) {
                byte[] longer = Arrays.copyOf(start, start.length + 1);
                longer[at + 1] = code;
                fill(next, longer, allowed, cut, out);
            }
        }
    }

    private static byte[] fitting(byte[] allowed, char kind) {
        byte[] all = SerialKey.codes(kind);
        if (allowed.length == 0) {
            return all;
        }
        byte[] out = new byte[allowed.length];
        int size = 0;
        for (byte code : allowed) {
            if (SerialKey.contains(all, code)) {
                out[size++] = code;
            }
        }
        return Arrays.copyOf(out, size);
    }
}
