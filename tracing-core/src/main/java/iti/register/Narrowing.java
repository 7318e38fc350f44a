package iti.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to read once more of a damaged serial number so that the fewest registered weapons are left. It can be told to the
 * other State: it discloses how many fit and which place of its own mark tells them apart, and nothing of any record.
 *
 * @param kind     what to read
 * @param position which character, counted from 1; 0 for {@link Kind#GAP}
 * @param count    weapons that fit now, errors not counted
 * @param left     weapons expected to be left, rounded up: the average over the weapons that fit, any of which may be the one
 */
public record Narrowing(Kind kind, int position, int count, int left) {

    /** Names in words: {@code codes.properties}. */
    public enum Kind {
        /** The character at this position from the beginning. */
        FROM_START,
        /** The character at this position from the end. */
        FROM_END,
        /** How many characters are lost in the gap. */
        GAP
    }

    private record Place(Kind kind, int position) {
    }

    /** The best reading; null when one weapon is left at most, or no reading would leave fewer. */
    static Narrowing of(Collection<SerialFit> fits) {
        List<SerialFit> asRead = fits.stream().filter(f -> f.group() != MatchGroup.PARTIAL).toList();
        if (asRead.size() < 2) {
            return null;
        }
        Map<Place, Map<Integer, Integer>> readings = new HashMap<>();
        asRead.forEach(fit -> read(fit, readings));
        Place best = null;
        double fewest = asRead.size();
        for (Map.Entry<Place, Map<Integer, Integer>> reading : readings.entrySet()) {
            double left = left(reading.getValue(), asRead.size());
            if (left < fewest || best != null && left == fewest && before(reading.getKey(), best)) {
                best = reading.getKey();
                fewest = left;
            }
        }
        return best == null ? null : new Narrowing(best.kind(), best.position(), asRead.size(), (int) Math.ceil(fewest));
    }

    private static void read(SerialFit fit, Map<Place, Map<Integer, Integer>> readings) {
        int length = fit.characters().length;
        int head = fit.pattern().head();
        int tail = fit.pattern().tail();
        for (int i = 0; i < head; i++) {
            count(readings, new Place(Kind.FROM_START, i + 1), fit.characters()[i]);
        }
        for (int i = 1; i <= tail; i++) {
            count(readings, new Place(Kind.FROM_END, i), fit.characters()[length - i]);
        }
        count(readings, new Place(Kind.GAP, 0), length);
    }

    private static void count(Map<Place, Map<Integer, Integer>> readings, Place place, int value) {
        readings.computeIfAbsent(place, p -> new HashMap<>()).merge(value, 1, Integer::sum);
    }

    private static double left(Map<Integer, Integer> weapons, int all) {
        double squares = 0;
        for (int same : weapons.values()) {
            squares += (double) same * same;
        }
        return squares / all;
    }

    private static boolean before(Place one, Place other) {
        return one.kind() == other.kind() ? one.position() < other.position() : one.kind().compareTo(other.kind()) < 0;
    }
}
