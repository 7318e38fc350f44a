package iti.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom to ask instead of a State that is no more or keeps no registers.
 *
 * @param former ISO 3166-3 of that State
 * @param alpha2 the code of two letters it had or has
 * @param names  what it is called on weapons
 * @param state  ISO 3166-1 alpha-2 of the State to ask
 * @param rank   1 for the first to ask
 */
public record FormerState(String former, String alpha2, List<String> names, Integer from, Integer until, String state, int rank, String note) {

    private static final Set<String> TODAY = Set.of(Locale.getISOCountries());

    static FormerState of(ReferenceRow row) {
        return new FormerState(row.text("former"), row.text("alpha2"), row.list("names"), row.number("from_year"), row.number("until_year"), row.text("state"),
                row.number("rank"), row.text("note"));
    }

    boolean isIn(String words) {
        return names.stream().map(Spelling::words).anyMatch(name -> Spelling.contains(words, name));
    }

    /** Whether its code of two letters stands for no State today. */
    boolean isNoMore() {
        return !TODAY.contains(alpha2);
    }

    boolean coded(String code) {
        return alpha2.equals(code) || former.equals(code);
    }
}
