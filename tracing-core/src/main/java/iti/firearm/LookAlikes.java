package iti.firearm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Characters that are mistaken for each other on worn or stamped metal. Only searching uses these classes; what was engraved is never changed.
 *
 * <p>Four classes of Latin letters and digits ({@code 0 O}, {@code 1 I L}, {@code 5 S}, {@code 8 B}) and the Cyrillic and
 * Greek capitals that have the shape of a Latin one.
 */
public final class LookAlikes {

    /** Changes with the classes: stored search keys of another version must be built again. */
    public static final int VERSION = 1;

    private static final String CYRILLIC = "АВЕЗКМНОРСТУХІЈЅҮ";
    private static final String CYRILLIC_TWINS = "ABE3KMHOPCTYXIJSY";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String GREEK_TWINS = "ABEZHIKMNOPTYX";
    private static final Map<Integer, Integer> TWINS = twins();

    /**
     * Pairs that are told apart when whole and mistaken when worn: {@code 0} and {@code Q} (neither {@code Q} nor {@code O} is used in vehicle identification
     * numbers for that, ISO 3779), and those that differ by one stroke or its curve. In folded characters.
     */
    private static final Set<String> MISTAKEN = Set.of("0Q", "0D", "0C", "06", "09", "17", "1T", "2Z", "38", "39", "56", "68", "6G", "89", "8D", "CG", "EF", "MN", "PR", "UV", "VY");

    private LookAlikes() {
    }

    /** The one character that stands for the class of a normalised character. */
    public static int fold(int character) {
        int latin = TWINS.getOrDefault(character, character);
        return switch (latin) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'S' -> '5';
            case 'B' -> '8';
            default -> latin;
        };
    }

    /** Different characters of one class. */
    public static boolean lookAlike(int one, int other) {
        return one != other && fold(one) == fold(other);
    }

    /** Different classes whose worn characters are often mistaken for each other. Such a candidate comes before other errors. */
    public static boolean oftenMistaken(int one, int other) {
        int first = Math.min(fold(one), fold(other));
        int second = Math.max(fold(one), fold(other));
        return MISTAKEN.contains(Character.toString(first) + Character.toString(second));
    }

    private static Map<Integer, Integer> twins() {
        Map<Integer, Integer> twins = new HashMap<>();
        pair(CYRILLIC, CYRILLIC_TWINS, twins);
        pair(GREEK, GREEK_TWINS, twins);
        return Map.copyOf(twins);
    }

    private static void pair(String foreign, String latin, Map<Integer, Integer> twins) {
        for (int i = 0; i < foreign.length(); i++) {
            twins.put((int) foreign.charAt(i), (int) latin.charAt(i));
        }
    }
}
