package iti.firearm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds States in the text of a mark: ISO 3166-1 alpha-2 and alpha-3 codes standing alone, and names. {@code XA} to
 * {@code XZ} are codes as well.
 */
public final class CountryNames {

    private static final Set<String> WORDS_TOO = Set.of("AS", "AT", "BY", "DE", "ID", "IN", "IS", "IT", "LA", "MM", "MY", "NO", "SO", "TO");
    private static final Map<String, String> ISO = iso();
    private static final Map<Pattern, String> ENGLISH = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> word(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code -> code, (a, b) -> a, LinkedHashMap::new));

    private final Map<Pattern, String> names = new LinkedHashMap<>();

    /** @param known names of States by code, beside the English ones of ISO 3166 */
    public CountryNames(Map<String, String> known) {
        known.forEach((code, name) -> names.put(word(name), code));
        names.putAll(ENGLISH);
    }

    /** Codes of the States named, in the order of their mention by code, then by name. */
    public Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        String[] words = text.split("[^\\p{L}\\p{Nd}]+");
        boolean bare = Arrays.stream(words).filter(w -> !w.isEmpty() && !w.chars().allMatch(Character::isDigit)).count() == 1;
        for (String word : words) {
            String code = ISO.get(word);
            if (code != null && (bare || !WORDS_TOO.contains(word))) {
                found.add(code);
            }
        }
        found.addAll(named(text));
        return found;
    }

    /** The same by name alone: codes of two letters mean other things in names of companies and models. */
    public Set<String> named(String text) {
        Set<String> found = new LinkedHashSet<>();
        names.forEach((name, code) -> {
            if (name.matcher(text).find()) {
                found.add(code);
            }
        });
        return found;
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, String> iso() {
        Map<String, String> codes = new TreeMap<>();
        for (char c = 'A'; c <= 'Z'; c++) {
            codes.put("X" + c, "X" + c);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.put(new Locale("", code).getISO3Country(), code);
        }
        return Map.copyOf(codes);
    }
}
