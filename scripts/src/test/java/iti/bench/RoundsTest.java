package iti.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void theRoundWhoseRatioIsTheMedianSpeaksForAll() {
        assertEquals(new Rounds.Pair(100, 50), Rounds.median(List.of(100.0, 300.0, 50.0), List.of(50.0, 100.0, 40.0)), "ratios 2, 3 and 1.25: neither median rate decides");
        assertEquals(new Rounds.Pair(100, 50), Rounds.median(List.of(100.0, 300.0), List.of(50.0, 100.0)), "of two the lower");
    }

    @Test
    void everyEngineHasItsTurnWithEachNumberOfWritersAndEverySecondRoundGoesBackwards() throws Exception {
        List<String> turns = Collections.synchronizedList(new ArrayList<>());
        Rounds rounds = new Rounds(List.of(new Named("a", turns), new Named("b", turns)), List.of(1, 2));
        rounds.run(Duration.ofMillis(20));
        assertEquals(List.of("a", "b", "a", "b"), changes(turns));
        turns.clear();
        rounds.run(Duration.ofMillis(20));
        assertEquals(List.of("b", "a", "b", "a"), changes(turns));
    }

    @Test
    void theWritersToWarmUpAreThoseOfEveryEngine() throws Exception {
        List<String> turns = Collections.synchronizedList(new ArrayList<>());
        for (Writers writers : new Rounds(List.of(new Named("a", turns), new Named("b", turns)), List.of(1, 2)).with(2)) {
            writers.run(Duration.ofMillis(20));
        }
        assertEquals(List.of("a", "b"), changes(turns));
    }

    /** An engine that says whose turn it is. */
    private static final class Named implements Engine {
        private final String name;
        private final List<String> turns;

        Named(String name, List<String> turns) {
            this.name = name;
            this.turns = turns;
        }

        @Override
        public Writer writer(int number) {
            return () -> turns.add(name);
        }

        @Override
        public void close() {
        }
    }

    private static List<String> changes(List<String> turns) {
        List<String> changes = new ArrayList<>();
        for (String turn : turns) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(turn)) {
                changes.add(turn);
            }
        }
        return changes;
    }
}
