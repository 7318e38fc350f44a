package iti.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds makers, models and calibres by the beginning of any of their names, in any spelling: first what is called exactly so, then what begins so, then
 * what has a word that begins so, then what contains it; when nothing does, what one slip away is.
 */
final class TypeAhead {

    private static final int SLIPS_FROM = 4;
    private static final int NONE = 8;

    private record Entry(Suggestion suggestion, String group, List<String> keys, List<String> words) {
    }

    private final List<Entry> makers;
    private final List<Entry> models;
    private final Map<String, List<Entry>> modelsByMaker;
    private final List<Entry> calibres;

    TypeAhead(Catalogue catalogue) {
        makers = sorted(catalogue.makers().stream().map(m -> entry(new Suggestion(m.code(), m.name(), m.country(), m.origin().confidence()), "", m.names())));
        models = sorted(catalogue.models().stream().map(m -> {
            Maker maker = catalogue.makerOf(m);
            return entry(new Suggestion(m.code(), m.name(), maker.name(), m.origin().confidence()), m.maker(),
                    Stream.concat(m.names(), m.names().map(n -> maker.name() + " " + n)));
        }));
        modelsByMaker = models.stream().collect(Collectors.groupingBy(Entry::group));
        calibres = sorted(catalogue.calibres().stream().map(c -> new Entry(new Suggestion(c.code(), c.name(), String.join(", ", c.synonyms()), c.origin().confidence()), "",
                c.names().map(Spelling::calibreKey).distinct().toList(), c.names().map(Spelling::words).toList())));
    }

    private static List<Entry> sorted(Stream<Entry> entries) {
        return entries.sorted(Comparator.comparing(e -> e.suggestion().text())).toList();
    }

    private static Entry entry(Suggestion suggestion, String group, Stream<String> names) {
        List<String> all = names.toList();
        return new Entry(suggestion, group, all.stream().map(Spelling::key).distinct().toList(), all.stream().map(Spelling::words).distinct().toList());
    }

    List<Suggestion> makers(String typed, int most) {
        return find(makers, Spelling.key(typed), Spelling.words(typed), most);
    }

    /** @param maker null for any */
    List<Suggestion> models(Maker maker, String typed, int most) {
        return find(maker == null ? models : modelsByMaker.getOrDefault(maker.code(), List.of()), Spelling.key(typed), Spelling.words(typed), most);
    }

    List<Suggestion> calibres(String typed, int most) {
        return find(calibres, Spelling.calibreKey(typed), Spelling.words(typed), most);
    }

    /** @param entries in the order of their texts, which they keep within a rank */
    private static List<Suggestion> find(List<Entry> entries, String key, String words, int most) {
        List<List<Suggestion>> ranks = new ArrayList<>();
        for (int rank = 0; rank < NONE; rank++) {
            ranks.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            int rank = rank(entry, key, words);
            if (rank < NONE && ranks.get(rank).size() < most) {
                ranks.get(rank).add(entry.suggestion());
            }
        }
        List<Suggestion> found = ranks.stream().flatMap(List::stream).limit(most).toList();
        return !found.isEmpty() || key.length() < SLIPS_FROM ? found
                : entries.stream().filter(e -> e.keys().stream().anyMatch(k -> Spelling.oneSlip(k, key))).limit(most).map(Entry::suggestion).toList();
    }

    /** Twice what kind of agreement it is, and one more when only another name agrees than the first. */
    private static int rank(Entry entry, String key, String words) {
        int best = NONE;
        for (int i = 0; i < entry.keys().size(); i++) {
            String candidate = entry.keys().get(i);
            int other = i == 0 ? 0 : 1;
            best = Math.min(best, candidate.equals(key) ? other : candidate.startsWith(key) ? 2 + other : candidate.contains(key) ? 6 + other : NONE);
        }
        if (best > 4 && !words.isEmpty()) {
            for (int i = 0; i < entry.words().size(); i++) {
                if ((" " + entry.words().get(i)).contains(" " + words)) {
                    return Math.min(best, i == 0 ? 4 : 5);
                }
            }
        }
        return best;
    }
}
