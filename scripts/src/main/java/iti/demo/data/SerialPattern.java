package iti.demo.data;

import java.util.Locale;
import java.util.Random;

/**
 * How a maker numbers its weapons: {@code @} is a letter, {@code #} a digit, {@code %} the last two digits of the year, {@code $} the
 * year, {@code ~} a running number of three to seven digits without leading zeros; anything else stands for itself.
 */
record SerialPattern(String pattern) {

    String draw(int year, Random random) {
        StringBuilder serial = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '@' -> serial.append((char) ('A' + random.nextInt(26)));
                case '#' -> serial.append((char) ('0' + random.nextInt(10)));
                case '%' -> serial.append(String.format(Locale.ROOT, "%02d", year % 100));
                case '$' -> serial.append(year);
                case '~' -> serial.append(running(random));
                default -> serial.append(c);
            }
        }
        return serial.toString();
    }

    private static int running(Random random) {
        int least = (int) Math.pow(10, 2 + random.nextInt(5));
        return least + random.nextInt(9 * least);
    }
}
