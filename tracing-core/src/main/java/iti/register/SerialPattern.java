package iti.register;

import iti.firearm.LookAlikes;
import iti.firearm.MarkText;
import iti.firearm.SerialNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A serial number of known length with what each position may be. A mark with gaps is several patterns, one for each length.
 *
 * @param reason what was assumed to come to this pattern, or null for the mark as read
 */
record SerialPattern(List<Place> places, MatchReason reason) {

    /** A gap is taken to be 0 to this many characters. */
    static final int LONGEST_GAP = 3;

    private enum Fit {
        READ, UNREADABLE, ERROR
    }

    /** One position: the normalised characters it can be (empty: any), and how to show what stands there. */
    record Place(Set<Integer> options, Fit fit) {

        /** Codes allowed here; empty when any is. */
        byte[] codes() {
            Set<Byte> codes = new LinkedHashSet<>();
            options.forEach(o -> codes.add(SerialKey.code(o)));
            byte[] out = new byte[codes.size()];
            int i = 0;
            for (byte code : codes) {
                out[i++] = code;
            }
            return out;
        }

        /** How a character stands to this position; null when it does not fit. */
        Match match(int character) {
            boolean allowed = options.isEmpty() || options.stream().anyMatch(o -> LookAlikes.fold(o) == LookAlikes.fold(character));
            if (!allowed) {
                return null;
            }
            return switch (fit) {
                case UNREADABLE -> Match.FILLS;
                case ERROR -> Match.DIFFERS;
                case READ -> options.contains(character) ? Match.SAME : Match.LOOKS_ALIKE;
            };
        }
    }

    private static final Place ANY = new Place(Set.of(), Fit.UNREADABLE);
    private static final Place WRONG = new Place(Set.of(), Fit.ERROR);

    int length() {
        return places.size();
    }

    /** The patterns of a mark as it was read. */
    static List<SerialPattern> of(MarkText mark) {
        List<List<Place>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        boolean gap = false;
        for (MarkText.Position position : mark.positions()) {
            switch (position.certainty()) {
                case CERTAIN -> normalised(position).forEach(c -> lines.forEach(l -> l.add(new Place(Set.of(c), Fit.READ))));
                case ONE_OF -> {
                    Set<Integer> options = new LinkedHashSet<>(normalised(position));
                    if (!options.isEmpty()) {
                        lines.forEach(l -> l.add(new Place(options, Fit.READ)));
                    }
                }
                case UNREADABLE -> lines.forEach(l -> l.add(ANY));
                case GAP -> {
                    gap = true;
                    for (List<Place> line : List.copyOf(lines)) {
                        List<Place> longer = line;
                        for (int i = 1; i <= LONGEST_GAP; i++) {
                            longer = new ArrayList<>(longer);
                            longer.add(ANY);
                            lines.add(longer);
                        }
                    }
                }
                case SYMBOL -> { }
            }
        }
        MatchReason reason = gap ? MatchReason.GAP_FILLED : null;
        return lines.stream().filter(l -> !l.isEmpty() && l.size() <= SerialNumber.LONGEST).map(l -> new SerialPattern(List.copyOf(l), reason)).toList();
    }

    /** Every pattern with one character wrong, missing or too many, or two neighbours swapped. */
    List<SerialPattern> oneError() {
        List<SerialPattern> out = new ArrayList<>();
        for (int i = 0; i < length(); i++) {
            if (places.get(i).fit() == Fit.READ) {
                List<Place> wrong = new ArrayList<>(places);
                wrong.set(i, WRONG);
                out.add(new SerialPattern(wrong, MatchReason.CHARACTER_WRONG));
                if (length() > 1) {
                    List<Place> shorter = new ArrayList<>(places);
                    shorter.remove(i);
                    out.add(new SerialPattern(shorter, MatchReason.CHARACTER_EXTRA));
                }
            }
        }
        for (int i = 0; i <= length() && length() < SerialNumber.LONGEST; i++) {
            List<Place> longer = new ArrayList<>(places);
            longer.add(i, WRONG);
            out.add(new SerialPattern(longer, MatchReason.CHARACTER_MISSING));
        }
        for (int i = 0; i + 1 < length(); i++) {
            Place left = places.get(i);
            Place right = places.get(i + 1);
            if (!left.options().equals(right.options())) {
                List<Place> swapped = new ArrayList<>(places);
                swapped.set(i, new Place(right.options(), Fit.ERROR));
                swapped.set(i + 1, new Place(left.options(), Fit.ERROR));
                out.add(new SerialPattern(swapped, MatchReason.CHARACTERS_SWAPPED));
            }
        }
        return out;
    }

    /** Character by character; null when the serial number does not fit. */
    List<Candidate.Cell> compare(String normalised) {
        int[] characters = normalised.codePoints().toArray();
        if (characters.length != length()) {
            return null;
        }
        List<Candidate.Cell> cells = new ArrayList<>(characters.length);
        for (int i = 0; i < characters.length; i++) {
            Match match = places.get(i).match(characters[i]);
            if (match == null) {
                return null;
            }
            cells.add(new Candidate.Cell(Character.toString(characters[i]), match));
        }
        return cells;
    }

    private static List<Integer> normalised(MarkText.Position position) {
        return new SerialNumber(String.join("", position.options())).normalised().codePoints().boxed().toList();
    }
}
