package iti.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private record Hit(Entry entry, int rank, int length) {
    }

    private final List<Entry> makers;
    private final List<Entry> models;
    private final List<Entry> calibres;

    TypeAhead(Catalogue catalogue) {
        makers = catalogue.makers().stream().map(m -> entry(new Suggestion(m.code(), m.name(), m.country(), m.origin().confidence()), "", m.names())).toList();
        models = catalogue.models().stream().map(m -> {
            Maker maker = catalogue.makerOf(m);
            return entry(new Suggestion(m.code(), m.name(), maker.name(), m.origin().confidence()), m.maker(),
                    Stream.concat(m.names(), m.names().map(n -> maker.name() + " " + n)));
        }).toList();
        calibres = catalogue.calibres().stream().map(c -> new Entry(new Suggestion(c.code(), c.name(), String.join(", ", c.synonyms()), c.origin().confidence()), "",
                c.names().map(Spelling::calibreKey).distinct().toList(), c.names().map(Spelling::words).toList())).toList();
    }

    private static Entry entry(Suggestion suggestion, String group, Stream<String> names) {
        List<String> all = names.toList();
        return new Entry(suggestion, group, all.stream().map(Spelling::key).distinct().toList(), all.stream().map(Spelling::words).distinct().toList());
    }

    List<Suggestion> makers(String typed, int most) {
        return find(makers.stream(), Spelling.key(typed), Spelling.words(typed), most);
    }

    /** @param maker null for any */
    List<Suggestion> models(Maker maker, String typed, int most) {
        return find(models.stream().filter(e -> maker == null || e.group().equals(maker.code())), Spelling.key(typed), Spelling.words(typed), most);
    }

    List<Suggestion> calibres(String typed, int most) {
        return find(calibres.stream(), Spelling.calibreKey(typed), Spelling.words(typed), most);
    }

    private static List<Suggestion> find(Stream<Entry> entries, String key, String words, int most) {
        List<Entry> all = entries.toList();
        List<Hit> hits = new ArrayList<>();
        all.forEach(e -> {
            int rank = rank(e, key, words);
            if (rank < NONE) {
                hits.add(new Hit(e, rank, e.keys().get(0).length()));
            }
        });
        if (hits.isEmpty() && key.length() >= SLIPS_FROM) {
            all.stream().filter(e -> e.keys().stream().anyMatch(k -> Spelling.oneSlip(k, key))).forEach(e -> hits.add(new Hit(e, NONE, e.keys().get(0).length())));
        }
        return hits.stream().sorted(Comparator.comparing(Hit::rank).thenComparing(h -> h.entry().suggestion().text()).thenComparing(Hit::length)).limit(most)
                .map(h -> h.entry().suggestion()).toList();
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
