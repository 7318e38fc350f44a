package iti.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What earlier answers taught about whom to ask, summed up. */
public final class Lessons {

    /** No answer came yet that taught anything. */
    public static final Lessons NONE = new Lessons(List.of());

    private final List<Lesson> all;

    Lessons(List<Lesson> all) {
        this.all = List.copyOf(all);
    }

    /** @param suggested null when the State named no other. @param model key of the model, empty when it was not said */
    record Lesson(String maker, String model, String asked, String suggested, long times) {
    }

    /** States that others named for a weapon of this make and model, most often named first, with how often. */
    Map<String, Long> named(String maker, String model) {
        Map<String, Long> named = new LinkedHashMap<>();
        of(maker, model).stream().filter(l -> l.suggested() != null).forEach(l -> named.merge(l.suggested(), l.times(), Long::sum));
        Map<String, Long> ranked = new LinkedHashMap<>();
        named.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ranked.put(e.getKey(), e.getValue()));
        return ranked;
    }

    /** How often a State said that such a weapon was not theirs. */
    long notTheirs(String state, String maker, String model) {
        return of(maker, model).stream().filter(l -> l.asked().equals(state)).mapToLong(Lesson::times).sum();
    }

    private List<Lesson> of(String maker, String model) {
        return maker.isEmpty() ? List.of() : all.stream().filter(l -> l.maker().equals(maker) && (l.model().isEmpty() || l.model().equals(model))).toList();
    }
}
