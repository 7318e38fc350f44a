package iti.bench;

import java.util.SplittableRandom;

/** Ways in which a serial number is damaged or misread; the marks are written as an examiner types them. */
enum SearchDamage {
    EXACT("exact"), ONE("1 illegible"), TWO("2 illegible"), THREE("3 illegible"), THREE_ADJACENT("3 illegible, side by side"), THREE_LEADING("first 3 illegible"),
    ALIKE("look-alikes"), THREE_ALIKE("3 illegible and look-alikes"), EITHER("3 places either/or"), GAP("gap of unknown length"), NO_BEGINNING("beginning missing"), NO_END("end missing"),
    WRONG("1 wrong"), EXTRA("1 too many"), MISSING("1 left out"), SWAPPED("2 swapped");

    private static final String[] TWINS = {"0O", "1IL", "5S", "8B"};

    private final String words;

    SearchDamage(String words) {
        this.words = words;
    }

    /** What it is called. */
    String words() {
        return words;
    }

    /** Whether one character is not what it should be, and nothing is missing. */
    boolean error() {
        return compareTo(WRONG) >= 0;
    }

    /**
     * The mark that is left.
     *
     * @param serial letters and digits only, at least five
     */
    String mark(String serial, SplittableRandom random) {
        int length = serial.length();
        return switch (this) {
            case EXACT -> serial;
            case ONE -> holes(serial, 1, random);
            case TWO -> holes(serial, 2, random);
            case THREE -> holes(serial, 3, random);
            case THREE_ADJACENT -> {
                int at = random.nextInt(length - 2);
                yield serial.substring(0, at) + "???" + serial.substring(at + 3);
            }
            case THREE_LEADING -> "???" + serial.substring(3);
            case ALIKE -> alike(serial, random);
            case THREE_ALIKE -> alike(holes(serial, 3, random), random);
            case EITHER -> either(serial, random);
            case GAP -> {
                int lost = 1 + random.nextInt(2);
                int at = random.nextInt(length - lost + 1);
                yield serial.substring(0, at) + "*" + serial.substring(at + lost);
            }
            case NO_BEGINNING -> "*" + serial.substring(1 + random.nextInt(3));
            case NO_END -> serial.substring(0, length - 1 - random.nextInt(2)) + "*";
            case WRONG -> replaced(serial, random.nextInt(length), random);
            case EXTRA -> new StringBuilder(serial).insert(random.nextInt(length + 1), character(random)).toString();
            case MISSING -> new StringBuilder(serial).deleteCharAt(random.nextInt(length)).toString();
            case SWAPPED -> {
                int at = random.nextInt(length - 1);
                yield serial.substring(0, at) + serial.charAt(at + 1) + serial.charAt(at) + serial.substring(at + 2);
            }
        };
    }

    private static String holes(String serial, int count, SplittableRandom random) {
        StringBuilder mark = new StringBuilder(serial);
        for (int made = 0; made < count;) {
            int at = random.nextInt(mark.length());
            if (mark.charAt(at) != '?') {
                mark.setCharAt(at, '?');
                made++;
            }
        }
        return mark.toString();
    }

    private static String alike(String mark, SplittableRandom random) {
        StringBuilder out = new StringBuilder(mark);
        for (int i = 0; i < out.length(); i++) {
            for (String twins : TWINS) {
                if (twins.indexOf(out.charAt(i)) >= 0 && random.nextBoolean()) {
                    out.setCharAt(i, twins.charAt(random.nextInt(twins.length())));
                }
            }
        }
        return out.toString();
    }

    private static String either(String serial, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        String holes = holes(serial, 3, random);
        for (int i = 0; i < serial.length(); i++) {
            out.append(holes.charAt(i) == '?' ? "[" + character(random) + serial.charAt(i) + character(random) + "]" : serial.charAt(i));
        }
        return out.toString();
    }

    private static String replaced(String serial, int at, SplittableRandom random) {
        return serial.substring(0, at) + character(random) + serial.substring(at + 1);
    }

    private static char character(SplittableRandom random) {
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(36));
    }
}
