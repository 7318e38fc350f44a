package iti.reference;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes different ways of writing a name one: case, accents, hyphens, dots and blanks do not count, Cyrillic is written in Latin letters as
 * passports do. For comparing only; what was typed is never changed.
 */
final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[\\u00D7xX\\u0445\\u0425*]\\s*(?=\\d)");
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d)[.,](?=\\d)");
    private static final Pattern MILLIMETRES = Pattern.compile("(?<=\\d) ?MM(?![\\p{L}\\d])");
    private static final Pattern CALIBRE = Pattern.compile("^CAL(?:IBRE|IBER)?(?![\\p{L}])");
    private static final int SPEAKS = 6;
    private static final Map<Character, String> LATIN = latin();

    private Spelling() {
    }

    /** Letters and digits alone. Empty for a text without any. */
    static String key(String text) {
        return words(text).replace(" ", "");
    }

    /** Words in upper case with one blank between them. */
    static String words(String text) {
        if (text == null) {
            return "";
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(text.replace('\u0131', 'i').replace('\u0142', 'l').replace('\u0141', 'L').replace('\u00F8', 'o'), Normalizer.Form.NFKD))
                .replaceAll("").toUpperCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(plain.length());
        plain.chars().forEach(c -> latin.append(LATIN.getOrDefault((char) c, String.valueOf((char) c))));
        return SEPARATORS.matcher(latin).replaceAll(" ").strip();
    }

    /** As {@link #key}, and {@code 9x19}, {@code 9 х 19 мм} and {@code 9×19mm} are one, so are {@code 7.62} and {@code 7,62}. */
    static String calibreKey(String text) {
        if (text == null) {
            return "";
        }
        String joined = DECIMAL.matcher(TIMES.matcher(text).replaceAll("X")).replaceAll("");
        return CALIBRE.matcher(MILLIMETRES.matcher(words(joined)).replaceAll("")).replaceFirst("").replace(" ", "");
    }

    /** Whether words stand in a text as whole words; both as {@link #words} gives them. */
    static boolean contains(String text, String words) {
        return !words.isEmpty() && (" " + text + " ").contains(" " + words + " ");
    }

    /** Whether words are long enough to mean something inside a longer text. */
    static boolean speaksForItself(String words) {
        return words.length() >= SPEAKS || words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    /** Whether one key becomes the other by one character more, less, other, or two that changed places. */
    static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int from = 0;
        while (from < a.length() && from < b.length() && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        String restA = a.substring(from);
        String restB = b.substring(from);
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length() ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
        }
        return restA.substring(1).equals(restB.substring(1))
                || restA.length() > 1 && restA.charAt(0) == restB.charAt(1) && restA.charAt(1) == restB.charAt(0) && restA.substring(2).equals(restB.substring(2));
    }

    private static Map<Character, String> latin() {
        String cyrillic = "АБВГДЕЖЗИКЛМНОПРСТУФЦЧШЪЫЬЭ";
        String[] letters = {"A", "B", "V", "G", "D", "E", "ZH", "Z", "I", "K", "L", "M", "N", "O", "P", "R", "S", "T", "U", "F", "TS", "CH", "SH", "", "Y", "", "E"};
        Map<Character, String> latin = new HashMap<>();
        for (int i = 0; i < cyrillic.length(); i++) {
            latin.put(cyrillic.charAt(i), letters[i]);
        }
        latin.putAll(Map.of('Х', "KH", 'Щ', "SHCH", 'Ю', "YU", 'Я', "YA", 'Ђ', "DJ", 'Ј', "J", 'Љ', "LJ", 'Њ', "NJ", 'Ћ', "C", 'Џ', "DZ"));
        latin.putAll(Map.of('І', "I", 'Є', "YE", 'Ґ', "G"));
        return Map.copyOf(latin);
    }
}
