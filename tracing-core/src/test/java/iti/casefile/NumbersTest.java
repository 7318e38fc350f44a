package iti.casefile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void oneWrongDigitAndSwappedNeighboursAreCaught() {
        for (int n = 1; n < 3000; n += 7) {
            String body = "TR-2026-%06d".formatted(n);
            String number = body + "-" + Numbers.checkCharacter(body);
            assertTrue(Numbers.valid(number), number);
            for (int i = 8; i < body.length(); i++) {
                for (char other = '0'; other <= '9'; other++) {
                    if (other != number.charAt(i)) {
                        assertFalse(Numbers.valid(number.substring(0, i) + other + number.substring(i + 1)), number + " at " + i);
                    }
                }
                if (i + 1 < body.length() && number.charAt(i) != number.charAt(i + 1)) {
                    assertFalse(Numbers.valid(number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2)), number + " swapped at " + i);
                }
            }
        }
    }

    @Test
    void otherTextsAreNoNumbers() {
        assertFalse(Numbers.valid(null));
        assertFalse(Numbers.valid("TR-2026-1"));
        assertFalse(Numbers.valid("'; drop table"));
    }
}
