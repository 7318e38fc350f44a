package iti.register;

import java.util.HashMap;
import java.util.Map;

/** How many of a sample of keys begin, or end, with one, two or three given codes. Arrays, for a plan asks thousands of times. */
final class KeySample {

    private static final int CODES = 36;

    /** Counts of one length in one direction: by one code, two codes, three codes. */
    private static final class Starts {
        private final int[][] counts = {new int[CODES], new int[CODES * CODES], new int[CODES * CODES * CODES]};
    }

    private final long records;
    private final Map<Integer, Starts> forward = new HashMap<>();
    private final Map<Integer, Starts> backward = new HashMap<>();
    private long size;

    /** @param records how many records there are when the sample is drawn */
    KeySample(long records) {
        this.records = records;
    }

    static KeySample none() {
        return new KeySample(0);
    }

    long records() {
        return records;
    }

    /** How many records one key of the sample stands for; 0 without a sample. */
    double weight() {
        return size == 0 ? 0 : (double) records / size;
    }

    void add(byte[] forwardKey) {
        int length = forwardKey[0];
        if (length < KeyStatistics.COUNTED) {
            return;
        }
        size++;
        Starts heads = forward.computeIfAbsent(length, l -> new Starts());
        Starts tails = backward.computeIfAbsent(length, l -> new Starts());
        int head = 0;
        int tail = 0;
        for (int i = 0; i < KeyStatistics.COUNTED; i++) {
            head = head * CODES + number(forwardKey[1 + i]);
            tail = tail * CODES + number(forwardKey[length - i]);
            heads.counts[i][head]++;
            tails.counts[i][tail]++;
        }
    }

    /**
     * Keys of the sample whose first codes are among those allowed.
     *
     * @param allowed codes by position in the direction of the key, empty for any
     * @param cut     number of positions compared, 1 to {@link KeyStatistics#COUNTED}
     */
    long count(boolean reversed, byte[][] allowed, int cut) {
        Starts starts = (reversed ? backward : forward).get(allowed.length);
        return starts == null ? 0 : count(starts.counts[cut - 1], allowed, cut, 0, 0);
    }

    private static long count(int[] counts, byte[][] allowed, int cut, int at, int prefix) {
        if (at == cut) {
            return counts[prefix];
        }
        long sum = 0;
        if (allowed[at].length == 0) {
            for (int code = 0; code < CODES; code++) {
                sum += count(counts, allowed, cut, at + 1, prefix * CODES + code);
            }
        } else {
            for (byte code : allowed[at]) {
                sum += count(counts, allowed, cut, at + 1, prefix * CODES + number(code));
            }
        }
        return sum;
    }

    private static int number(byte code) {
        return code <= '9' ? code - '0' : code - 'A' + 10;
    }
}
