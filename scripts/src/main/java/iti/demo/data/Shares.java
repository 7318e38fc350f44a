package iti.demo.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Things to draw from, each with its share; shares need not add up to a hundred. */
final class Shares<T> {

    private final Map<T, Double> shares = new LinkedHashMap<>();
    private double sum;

    Shares<T> add(T thing, double share) {
        shares.merge(thing, share, Double::sum);
        sum += share;
        return this;
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    T draw(Random random) {
        double at = random.nextDouble() * sum;
        T last = null;
        for (Map.Entry<T, Double> share : shares.entrySet()) {
            last = share.getKey();
            at -= share.getValue();
            if (at < 0) {
                break;
            }
        }
        return last;
    }
}
