package iti.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;

/** Numbers for people: prefix, year, running number, check character, for example {@code TR-2026-000123-C}. */
@ApplicationScoped
public class Numbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVW";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Numbers(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The next number of a prefix of capital letters. Numbers may have gaps. */
    public String next(String prefix) {
        IssuedNumber issued = new IssuedNumber(prefix, clock.instant());
        em.persist(issued);
        String body = "%s-%d-%06d".formatted(prefix, Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), issued.value());
        return body + "-" + checkCharacter(body);
    }

    /**
     * Weighted sum modulo 31, a prime: any one wrong digit and any two swapped neighbouring digits change it.
     */
    static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                sum += weight * Character.digit(c, 36);
                weight = weight * 2 % 31;
            }
        }
        return ALPHABET.charAt(sum % 31);
    }

    /** Whether a number's check character is right. */
    public static boolean valid(String number) {
        return number != null && number.matches("[A-Z]+-\\d{4}-\\d{6,}-[A-Z0-9]")
                && checkCharacter(number.substring(0, number.length() - 2)) == number.charAt(number.length() - 1);
    }
}
