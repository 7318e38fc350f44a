package iti.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a registered serial number fits one pattern, character by character. */
record SerialFit(SerialPattern pattern, int[] characters, Match[] matches) {

    private static final int ERROR = 2;

    /** The best fit to any of the patterns; null when it fits none. */
    static SerialFit best(List<SerialPattern> patterns, String normalised) {
        int[] characters = normalised.codePoints().toArray();
        SerialFit best = null;
        for (SerialPattern pattern : patterns) {
            Match[] matches = pattern.compare(characters);
            if (matches != null) {
                SerialFit fit = new SerialFit(pattern, characters, matches);
                if (best == null || fit.betterThan(best)) {
                    best = fit;
                }
            }
        }
        return best;
    }

    private boolean betterThan(SerialFit other) {
        int groups = group().compareTo(other.group());
        return groups < 0 || groups == 0 && doubt() < other.doubt();
    }

    MatchGroup group() {
        if (pattern.reason() != null && pattern.reason() != MatchReason.GAP_FILLED) {
            return MatchGroup.PARTIAL;
        }
        return has(Match.LOOKS_ALIKE) ? MatchGroup.LOOK_ALIKE : MatchGroup.EXACT;
    }

    /** How doubtful it is: characters that only look alike, twice those that differ unless they are often mistaken. */
    int doubt() {
        int doubt = 0;
        for (Match match : matches) {
            doubt += match == Match.LOOKS_ALIKE ? 1 : match == Match.DIFFERS ? ERROR : 0;
        }
        return mistaken() ? doubt - 1 : doubt;
    }

    List<MatchReason> reasons() {
        List<MatchReason> reasons = new ArrayList<>();
        if (mistaken()) {
            reasons.add(MatchReason.CHARACTER_MISTAKEN);
        } else if (pattern.reason() != null) {
            reasons.add(pattern.reason());
        }
        if (has(Match.LOOKS_ALIKE)) {
            reasons.add(MatchReason.LOOKS_ALIKE);
        }
        if (has(Match.FILLS) && pattern.reason() != MatchReason.GAP_FILLED) {
            reasons.add(MatchReason.UNREADABLE_FILLED);
        }
        return reasons.isEmpty() ? List.of(MatchReason.SERIAL_SAME) : reasons;
    }

    List<Candidate.Cell> cells() {
        List<Candidate.Cell> cells = new ArrayList<>(matches.length);
        for (int i = 0; i < matches.length; i++) {
            cells.add(new Candidate.Cell(Character.toString(characters[i]), matches[i]));
        }
        return cells;
    }

    private boolean has(Match match) {
        return Arrays.asList(matches).contains(match);
    }

    private boolean mistaken() {
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] == Match.DIFFERS && pattern.places().get(i).mistaken(characters[i])) {
                return true;
            }
        }
        return false;
    }
}
