package iti.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a pattern is looked up: from which end, and which ranges of keys are read. Unreadable positions before the cut are
 * filled with what registered serial numbers of this length can have there; what follows the cut is compared row by row.
 *
 * @param reversed whether the ranges are of the reversed key
 * @param low      lower ends, inclusive
 * @param high     upper ends, exclusive
 * @param allowed  for each position in the direction of the key: codes allowed, empty for any
 */
record ProbePlan(boolean reversed, List<byte[]> low, List<byte[]> high, byte[][] allowed) {

    /** Measured cost of one range probe, and of one row read from it, in microseconds. */
    private static final double PROBE_MICROS = 2.2;
    private static final double ROW_MICROS = 0.6;

    private record Way(boolean reversed, int cut, double cost) {
    }

    /**
     * The cheapest plan.
     *
     * @param shapes shapes of the registered serial numbers of the pattern's length, with their number of records
     */
    static ProbePlan best(SerialPattern pattern, Map<String, Long> shapes) {
        byte[][] forward = pattern.places().stream().map(SerialPattern.Place::codes).toArray(byte[][]::new);
        byte[][] backward = forward.clone();
        for (int i = 0; i < forward.length; i++) {
            backward[i] = forward[forward.length - 1 - i];
        }
        Map<String, Long> turned = new HashMap<>();
        shapes.forEach((shape, records) -> turned.put(new StringBuilder(shape).reverse().toString(), records));
        Way way = cheaper(cheapest(false, forward, shapes), cheapest(true, backward, turned));
        byte[][] allowed = way.reversed() ? backward : forward;
        List<byte[]> low = fillings(allowed, (way.reversed() ? turned : shapes).keySet(), way.cut());
        return new ProbePlan(way.reversed(), low, low.stream().map(ProbePlan::next).toList(), allowed);
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

    private static Way cheaper(Way one, Way other) {
        return one.cost() <= other.cost() ? one : other;
    }

    private static Way cheapest(boolean reversed, byte[][] allowed, Map<String, Long> shapes) {
        double[] rows = new double[allowed.length + 1];
        double[] probes = new double[allowed.length + 1];
        Set<String> counted = new HashSet<>();
        shapes.forEach((shape, records) -> {
            double fillings = 1;
            double share = records;
            for (int i = 0; i < allowed.length && fillings > 0; i++) {
                int fitting = fitting(allowed[i], shape.charAt(i)).length;
                fillings *= fitting;
                share *= (double) fitting / SerialKey.codes(shape.charAt(i)).length;
                rows[i + 1] += share;
                if (counted.add(shape.substring(0, i + 1))) {
                    probes[i + 1] += fillings;
                }
            }
        });
        Way best = new Way(reversed, 1, Double.MAX_VALUE);
        for (int cut = 1; cut <= allowed.length; cut++) {
            best = cheaper(best, new Way(reversed, cut, probes[cut] * PROBE_MICROS + rows[cut] * ROW_MICROS));
        }
        return best;
    }

    private static List<byte[]> fillings(byte[][] allowed, Set<String> shapes, int cut) {
        Set<String> prefixes = new HashSet<>();
        shapes.forEach(s -> prefixes.add(s.substring(0, cut)));
        List<byte[]> out = new ArrayList<>();
        for (String prefix : prefixes) {
            List<byte[]> filled = List.of(new byte[] {(byte) allowed.length});
            for (int i = 0; i < cut; i++) {
                byte[] codes = fitting(allowed[i], prefix.charAt(i));
                List<byte[]> longer = new ArrayList<>(filled.size() * codes.length);
                for (byte[] start : filled) {
                    for (byte code : codes) {
                        byte[] next = Arrays.copyOf(start, start.length + 1);
                        next[start.length] = code;
                        longer.add(next);
                    }
                }
                filled = longer;
            }
            out.addAll(filled);
        }
        out.sort(Arrays::compare);
        return out;
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

    private static byte[] next(byte[] low) {
        byte[] high = low.clone();
        high[high.length - 1]++;
        return high;
    }
}
