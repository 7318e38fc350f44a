package iti.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Engines that take turns, each with each number of writers, in rounds. On a machine that others use as well, speed drifts by more than what is to be told apart;
 * two turns of one round are seconds apart and have it in common. So two rates are compared round by round, and the round whose ratio is the median speaks for all.
 * Every second round goes backwards, so that no turn always follows the same one.
 */
final class Rounds {

    /** A turn: so many writers of one engine. */
    private record Turn(Engine engine, int count) {
    }

    /**
     * Two rates of one round, in transitions per second.
     *
     * @param rate of the engine that is measured
     * @param peer of what it is compared with
     */
    record Pair(double rate, double peer) {
        double ratio() {
            return rate / peer;
        }
    }

    private final Map<Turn, Writers> writers = new LinkedHashMap<>();
    private final Map<Turn, List<Double>> rates = new LinkedHashMap<>();
    private int done;

    Rounds(List<Engine> engines, List<Integer> counts) {
        for (int count : counts) {
            for (Engine engine : engines) {
                Turn turn = new Turn(engine, count);
                writers.put(turn, new Writers(engine, count));
                rates.put(turn, new ArrayList<>());
            }
        }
    }

    /** The writers of every engine when there are so many. */
    List<Writers> with(int count) {
        return writers.entrySet().stream().filter(e -> e.getKey().count() == count).map(Map.Entry::getValue).toList();
    }

    /** One round. */
    void run(Duration turn) throws IOException, InterruptedException {
        List<Turn> order = new ArrayList<>(writers.keySet());
        if (done++ % 2 == 1) {
            Collections.reverse(order);
        }
        for (Turn next : order) {
            rates.get(next).add(writers.get(next).run(turn));
        }
    }

    /** The rates of the round in which their ratio was the median; of an even number of rounds the lower of the two in the middle. */
    Pair median(Engine engine, int count, Engine peer, int peerCount) {
        return median(rates.get(new Turn(engine, count)), rates.get(new Turn(peer, peerCount)));
    }

    static Pair median(List<Double> rates, List<Double> peers) {
        return IntStream.range(0, rates.size()).mapToObj(i -> new Pair(rates.get(i), peers.get(i))).sorted(Comparator.comparingDouble(Pair::ratio))
                .toList().get((rates.size() - 1) / 2);
    }
}
