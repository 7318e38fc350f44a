package iti.bench;

import java.util.SplittableRandom;

/**
 * A registry of fictional firearms: 60 makers, of which the largest has a fifth, and 17 forms of serial numbers. Any weapon can be made again from the seed and
 * its number, so that none has to be remembered.
 */
final class SearchSerials {

    /** {@code L} letter, {@code D} digit, {@code Y} year of manufacture, {@code U} three to seven digits without leading zeros; everything else stands for itself. */
    private static final String[] FORMS = {"LLLDDD", "LLLLDDD", "LDDDDDD", "LLDDDDD", "DDDDDDDD", "DDD-DDDDD", "LDDDDDDL", "YLLDDDD", "56-DDDDDDDD", "U",
        "LEDDDDDD", "LLL DDDDD", "DDD LL DDDDD", "LDDDDD/Y", "LLDDDDDD", "DDDDDDL", "LLLDDDDDD"};
    private static final String[] BEGINNINGS = {"Nor", "Aver", "Kes", "Van", "Bren", "Dor", "Quel", "Tol", "Mar", "Isk"};
    private static final String[] ENDINGS = {"holt", "no", "tro", "toft", "mark", "sund"};
    private static final String[] CALIBRES = {"9x19", "7.62x39", "7.62x51", "5.56x45", ".45 ACP", ".22 LR", "12/70", ".38 Special"};
    private static final int MAKERS = BEGINNINGS.length * ENDINGS.length;
    private static final int FORMS_OF_A_MAKER = 3;
    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 75;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final double[] shares = new double[MAKERS];

    SearchSerials(long seed) {
        this.seed = seed;
        double all = 0;
        for (int i = 0; i < MAKERS; i++) {
            all += 1.0 / (i + 1);
            shares[i] = all;
        }
        for (int i = 0; i < MAKERS; i++) {
            shares[i] /= all;
        }
    }

    /** A registered weapon. */
    record Weapon(long number, String serial, String maker, String model, String calibre, int year) {
    }

    Weapon weapon(long number) {
        SplittableRandom random = new SplittableRandom(seed * STEP + number);
        int maker = maker(random.nextDouble());
        int year = FIRST_YEAR + random.nextInt(YEARS);
        String form = FORMS[(maker * FORMS_OF_A_MAKER + random.nextInt(FORMS_OF_A_MAKER)) % FORMS.length];
        return new Weapon(number, serial(form, year, random), BEGINNINGS[maker % BEGINNINGS.length] + ENDINGS[maker / BEGINNINGS.length],
                "M" + (1 + random.nextInt(9)), CALIBRES[random.nextInt(CALIBRES.length)], year);
    }

    private int maker(double at) {
        int maker = 0;
        while (shares[maker] < at) {
            maker++;
        }
        return maker;
    }

    private static String serial(String form, int year, SplittableRandom random) {
        StringBuilder serial = new StringBuilder();
        for (char c : form.toCharArray()) {
            switch (c) {
                case 'L' -> serial.append(form.startsWith("LE") && serial.length() == 0 ? 'L' : (char) ('A' + random.nextInt(26)));
                case 'D' -> serial.append((char) ('0' + random.nextInt(10)));
                case 'Y' -> serial.append(year);
                case 'U' -> {
                    int digits = 3 + random.nextInt(5);
                    int first = (int) Math.pow(10, digits - 1.0);
                    serial.append(first + random.nextInt(9 * first));
                }
                default -> serial.append(c);
            }
        }
        return serial.toString();
    }
}
