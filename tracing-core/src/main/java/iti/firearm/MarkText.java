package iti.firearm;

import iti.problem.Issue;
import iti.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One mark as an examiner types it, character by character (ITI 7, 8 (a)): {@code B[0O]47?KS8}.
 *
 * <p>{@code [0O]} one of these, {@code ?} unreadable, {@code *} an unknown number of characters lost, {@code {crowned P}} a
 * symbol in words, {@code \} before a character that is really engraved. Everything else is certain, blanks and separators included.
 *
 * @param typed     the text as typed
 * @param positions in reading order
 */
public record MarkText(String typed, List<Position> positions) {

    /** Longest text that is accepted, as typed. */
    public static final int LONGEST = 200;

    /** How sure a position is. */
    public enum Certainty {
        CERTAIN, ONE_OF, UNREADABLE, GAP, SYMBOL
    }

    /**
     * One position of a mark.
     *
     * @param options the character; the characters it can be; the words for a symbol; empty when unreadable or a gap
     */
    public record Position(Certainty certainty, List<String> options) {

        /** For one cell of a drawing: {@code B}, {@code 0/O}, {@code ?}, {@code *}, {@code crowned P}. */
        public String text() {
            return switch (certainty) {
                case CERTAIN, ONE_OF, SYMBOL -> String.join("/", options);
                case UNREADABLE -> "?";
                case GAP -> "*";
            };
        }
    }

    /**
     * Reads a mark.
     *
     * @param field path of the field, for issues
     * @throws Problem {@code INVALID_INPUT} naming each fault with its {@code position}, counted from 1 in the text as typed
     */
    public static MarkText parse(String text, String field) {
        String typed = text == null ? "" : text.strip();
        if (typed.length() > LONGEST) {
            throw Problem.invalid(new Issue(field, "tooLong", Map.of("max", String.valueOf(LONGEST))));
        }
        Reading reading = new Reading(typed, field);
        reading.read();
        if (!reading.issues.isEmpty()) {
            throw Problem.invalid(reading.issues);
        }
        return new MarkText(typed, List.copyOf(reading.positions));
    }

    /** Number of positions that are certain. */
    public long certain() {
        return count(Certainty.CERTAIN);
    }

    /** Whether every position is certain or a symbol, and there is one. */
    public boolean readable() {
        return !positions.isEmpty() && positions.stream().allMatch(p -> p.certainty() == Certainty.CERTAIN || p.certainty() == Certainty.SYMBOL);
    }

    /** Whether nothing at all can be read. */
    public boolean illegible() {
        return positions.stream().allMatch(p -> p.certainty() == Certainty.UNREADABLE || p.certainty() == Certainty.GAP);
    }

    public long count(Certainty certainty) {
        return positions.stream().filter(p -> p.certainty() == certainty).count();
    }

    private static final class Reading {

        private final int[] text;
        private final String field;
        private final List<Position> positions = new ArrayList<>();
        private final List<Issue> issues = new ArrayList<>();
        private int at;

        Reading(String typed, String field) {
            this.text = typed.codePoints().toArray();
            this.field = field;
        }

        void read() {
            while (at < text.length) {
                int start = at;
                int c = text[at++];
                switch (c) {
                    case '?' -> positions.add(new Position(Certainty.UNREADABLE, List.of()));
                    case '*' -> gap();
                    case '[' -> choice(start);
                    case '{' -> symbol(start);
                    case ']', '}' -> issue("markStrayBracket", start);
                    case '\\' -> escaped(start);
                    default -> certain(c);
                }
            }
        }

        private void certain(int c) {
            positions.add(new Position(Certainty.CERTAIN, List.of(Character.toString(c))));
        }

        private void gap() {
            if (positions.isEmpty() || positions.get(positions.size() - 1).certainty() != Certainty.GAP) {
                positions.add(new Position(Certainty.GAP, List.of()));
            }
        }

        private void escaped(int start) {
            if (at == text.length) {
                issue("markEndsWithEscape", start);
            } else {
                certain(text[at++]);
            }
        }

        private void choice(int start) {
            Set<String> options = new LinkedHashSet<>();
            while (at < text.length && text[at] != ']') {
                int c = text[at++];
                if (c == '[' || c == '{' || c == '}' || c == '?' || c == '*') {
                    issue("markInsideChoice", at - 1);
                } else if (c != '/' && !Character.isWhitespace(c)) {
                    options.add(Character.toString(c));
                }
            }
            if (at++ >= text.length) {
                issue("markUnclosed", start);
            } else if (options.isEmpty()) {
                issue("markEmptyChoice", start);
            } else {
                positions.add(new Position(options.size() == 1 ? Certainty.CERTAIN : Certainty.ONE_OF, List.copyOf(options)));
            }
        }

        private void symbol(int start) {
            int from = at;
            while (at < text.length && text[at] != '}') {
                at++;
            }
            String words = java.util.Arrays.stream(text, from, at).mapToObj(Character::toString).collect(Collectors.joining()).strip();
            if (at++ >= text.length) {
                issue("markUnclosed", start);
            } else if (words.isEmpty()) {
                issue("markEmptySymbol", start);
            } else {
                positions.add(new Position(Certainty.SYMBOL, List.of(words)));
            }
        }

        private void issue(String code, int position) {
            issues.add(new Issue(field, code, Map.of("position", String.valueOf(position + 1))));
        }
    }
}
