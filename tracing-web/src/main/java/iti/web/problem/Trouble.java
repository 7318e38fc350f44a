package iti.web.problem;

import iti.web.typed.Typed;
import java.security.SecureRandom;
import java.util.List;

/**
 * What an error page says.
 *
 * @param status HTTP status
 * @param key    key of its sentences: {@code <key>.title}, {@code <key>.text}, {@code <key>.next}
 * @param lines  what has to be mended, one sentence each; may be empty
 * @param number number to quote, for example {@code E-7F3K-2210}; the log has the same
 * @param typed  what was typed, to be given back; null when nothing was
 */
public record Trouble(int status, String key, List<String> lines, String number, Typed typed) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A number for people to quote: letters that cannot be mistaken for each other. */
    static String freshNumber() {
        StringBuilder number = new StringBuilder("E-");
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
