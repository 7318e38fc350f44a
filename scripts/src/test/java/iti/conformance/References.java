package iti.conformance;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs that a text names: {@code ITI 16}, {@code ITI 22 and 23}, {@code ITI 17 (b), 7 to 10}, {@code ITI 15 (a) to (c)}. */
final class References {

    private static final String LETTERS = "(?:\\s*\\([a-z]\\)(?:(?:\\s*,\\s*|\\s+to\\s+|\\s+and\\s+)\\([a-z]\\))*)";
    private static final String ITEM = "\\d{1,2}\\b" + LETTERS + "?";
    private static final Pattern LIST = Pattern.compile("\\bITI\\s+(" + ITEM + "(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s+to\\s+)" + ITEM + ")*)");
    private static final Pattern NUMBER = Pattern.compile("(\\bto\\s+)?(\\d+)");

    private References() {
    }

    /** @throws IllegalArgumentException for a range that runs backwards */
    static SortedSet<Integer> in(String text) {
        SortedSet<Integer> found = new TreeSet<>();
        for (Matcher list = LIST.matcher(text); list.find();) {
            int last = 0;
            for (Matcher number = NUMBER.matcher(list.group(1).replaceAll(LETTERS, " ")); number.find();) {
                int here = Integer.parseInt(number.group(2));
                int from = number.group(1) == null ? here : last + 1;
                if (from > here) {
                    throw new IllegalArgumentException("A range runs backwards: " + list.group());
                }
                for (int paragraph = from; paragraph <= here; paragraph++) {
                    found.add(paragraph);
                }
                last = here;
            }
        }
        return found;
    }
}
