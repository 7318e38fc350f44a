package iti.register;

import iti.firearm.LookAlikes;
import iti.firearm.MarkText;
import iti.firearm.SerialNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A serial number of known length with what each position may be. A mark with gaps is several patterns, one for each length.
 *
 * @param reason what was assumed to come to this pattern, or null for the mark as read
 * @param head   how many positions lie before the first gap; all of them without a gap
 * @param tail   how many positions lie behind the last gap; none without a gap
 */
record SerialPattern(List<Place> places, MatchReason reason, int head, int tail) {

    /** A gap is taken to be 0 to this many characters. */
    static final int LONGEST_GAP = 3;

    private enum Fit {
        READ, UNREADABLE, ERROR
    }

    /** One position: the normalised characters it can be (none: any), and how to show what stands there. */
    static final class Place {

        private final int[] options;
        private final int[] folded;
        private final byte[] codes;
        private final Fit fit;
        private final int[] instead;

        private Place(int[] options, Fit fit) {
            this(options, fit, new int[0]);
        }

        /** @param instead what was read here, although something else is assumed to stand here */
        private Place(int[] options, Fit fit, int[] instead) {
            this.options = options;
            this.instead = instead;
            this.folded = Arrays.stream(options).map(LookAlikes::fold).distinct().toArray();
            this.codes = codes(options);
            this.fit = fit;
        }

        /** Codes allowed here; empty when any is. */
        byte[] codes() {
            return codes;
        }

        /** How a character stands to this position; null when it does not fit. */
        Match match(int character) {
            if (options.length > 0 && !contains(folded, LookAlikes.fold(character))) {
                return null;
            }
            return switch (fit) {
                case UNREADABLE -> Match.FILLS;
                case ERROR -> Match.DIFFERS;
                case READ -> contains(options, character) ? Match.SAME : Match.LOOKS_ALIKE;
            };
        }

        private boolean sameAs(Place other) {
            return Arrays.equals(options, other.options);
        }

        /** Whether a character that is not the one that was read is often mistaken for it. */
        boolean mistaken(int character) {
            return Arrays.stream(instead).anyMatch(read -> LookAlikes.oftenMistaken(read, character));
        }

        private static byte[] codes(int[] options) {
            byte[] out = new byte[options.length];
            int size = 0;
            for (int option : options) {
                byte code = SerialKey.code(option);
                if (!SerialKey.contains(Arrays.copyOf(out, size), code)) {
                    out[size++] = code;
                }
            }
            return Arrays.copyOf(out, size);
        }

        private static boolean contains(int[] characters, int character) {
            for (int c : characters) {
                if (c == character) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Place ANY = new Place(new int[0], Fit.UNREADABLE);
    private static final Place MISSED = new Place(new int[0], Fit.ERROR);

    int length() {
        return places.size();
    }

    /** The patterns of a mark as it was read. */
    static List<SerialPattern> of(MarkText mark) {
        List<List<Place>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        boolean gap = false;
        int head = 0;
        int tail = 0;
        for (MarkText.Position position : mark.positions()) {
            List<Place> next = places(position);
            if (position.certainty() == MarkText.Certainty.GAP) {
                gap = true;
                tail = 0;
                lines.addAll(stretched(lines));
            }
            lines.forEach(line -> line.addAll(next));
            head += gap ? 0 : next.size();
            tail += gap ? next.size() : 0;
        }
        MatchReason reason = gap ? MatchReason.GAP_FILLED : null;
        List<SerialPattern> out = new ArrayList<>();
        for (List<Place> line : lines) {
            if (!line.isEmpty() && line.size() <= SerialNumber.LONGEST) {
                out.add(new SerialPattern(List.copyOf(line), reason, head, tail));
            }
        }
        return out;
    }

    private static List<Place> places(MarkText.Position position) {
        return switch (position.certainty()) {
            case CERTAIN -> normalised(position).mapToObj(c -> new Place(new int[] {c}, Fit.READ)).toList();
            case ONE_OF -> {
                int[] options = normalised(position).distinct().toArray();
                yield options.length == 0 ? List.of() : List.of(new Place(options, Fit.READ));
            }
            case UNREADABLE -> List.of(ANY);
            case GAP, SYMBOL -> List.of();
        };
    }

    private static List<List<Place>> stretched(List<List<Place>> lines) {
        List<List<Place>> out = new ArrayList<>();
        for (List<Place> line : lines) {
            List<Place> longer = line;
            for (int i = 1; i <= LONGEST_GAP; i++) {
                longer = new ArrayList<>(longer);
                longer.add(ANY);
                out.add(longer);
            }
        }
        return out;
    }

    /** Every pattern with one character wrong, missing or too many, or two neighbours swapped. */
    List<SerialPattern> oneError() {
        List<SerialPattern> out = new ArrayList<>();
        for (int i = 0; i < length(); i++) {
            if (places.get(i).fit == Fit.READ) {
                List<Place> wrong = new ArrayList<>(places);
                wrong.set(i, new Place(new int[0], Fit.ERROR, places.get(i).options));
                out.add(with(wrong, MatchReason.CHARACTER_WRONG));
                if (length() > 1) {
                    List<Place> shorter = new ArrayList<>(places);
                    shorter.remove(i);
                    out.add(with(shorter, MatchReason.CHARACTER_EXTRA));
                }
            }
        }
        for (int i = 0; i <= length() && length() < SerialNumber.LONGEST; i++) {
            List<Place> longer = new ArrayList<>(places);
            longer.add(i, MISSED);
            out.add(with(longer, MatchReason.CHARACTER_MISSING));
        }
        for (int i = 0; i + 1 < length(); i++) {
            Place left = places.get(i);
            Place right = places.get(i + 1);
            if (!left.sameAs(right)) {
                List<Place> swapped = new ArrayList<>(places);
                swapped.set(i, new Place(right.options, Fit.ERROR));
                swapped.set(i + 1, new Place(left.options, Fit.ERROR));
                out.add(with(swapped, MatchReason.CHARACTERS_SWAPPED));
            }
        }
        return out;
    }

    private SerialPattern with(List<Place> changed, MatchReason assumed) {
        return new SerialPattern(List.copyOf(changed), assumed, changed.size(), 0);
    }

    /** Character by character; null when the serial number does not fit. */
    Match[] compare(int[] characters) {
        if (characters.length != length()) {
            return null;
        }
        Match[] matches = new Match[characters.length];
        for (int i = 0; i < characters.length; i++) {
            matches[i] = places.get(i).match(characters[i]);
            if (matches[i] == null) {
                return null;
            }
        }
        return matches;
    }

    private static IntStream normalised(MarkText.Position position) {
        return new SerialNumber(String.join("", position.options())).normalised().codePoints();
    }
}
