package iti.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A weapon found: its records, how its serial number compares, and how well the rest fits. */
final class FoundWeapon {

    /** Best first: group, how the rest fits, fewest doubtful characters; serial number and maker make the order the same everywhere. */
    static final Comparator<FoundWeapon> BEST_FIRST = Comparator.comparing((FoundWeapon w) -> w.fit.group())
            .thenComparing(w -> -w.points).thenComparing(w -> w.fit.doubt()).thenComparing(w -> w.weapon.serial()).thenComparing(w -> w.weapon.maker());

    private static final int OTHER_MARK = 12;
    private static final int MAKER = 8;
    private static final int MODEL = 4;
    private static final int CALIBRE = 2;
    private static final int YEAR = 1;
    private static final int MAKES_NO_DIFFERENCE = 1;

    private final FoundRow.Weapon weapon;
    private final SerialFit fit;
    private final List<FoundRow> rows = new ArrayList<>();
    private final Set<MatchReason> reasons = new LinkedHashSet<>();
    private int points;

    FoundWeapon(FoundRow.Weapon weapon, SerialFit fit) {
        this.weapon = weapon;
        this.fit = fit;
        reasons.addAll(fit.reasons());
    }

    MatchGroup group() {
        return fit.group();
    }

    SerialFit fit() {
        return fit;
    }

    void add(FoundRow row) {
        rows.add(row);
    }

    /** Counts what fits and what differs besides the serial number; what one side does not know does not count. */
    void weigh(SearchQuery query, List<List<SerialPattern>> otherMarks, Words words) {
        weigh(query.maker(), FoundRow::maker, words, MAKER, MatchReason.MAKER_FITS, MatchReason.MAKER_DIFFERS);
        weigh(query.model(), FoundRow::model, words, MODEL, MatchReason.MODEL_FITS, MatchReason.MODEL_DIFFERS);
        weigh(query.calibre(), FoundRow::calibre, words, CALIBRE, MatchReason.CALIBRE_FITS, MatchReason.CALIBRE_DIFFERS);
        List<Integer> years = rows.stream().map(FoundRow::year).filter(Objects::nonNull).toList();
        if (query.year() != null && !years.isEmpty()) {
            boolean fits = years.stream().anyMatch(y -> Math.abs(y - query.year()) <= MAKES_NO_DIFFERENCE);
            points += fits ? YEAR : -YEAR;
            reasons.add(fits ? MatchReason.YEAR_FITS : MatchReason.YEAR_DIFFERS);
        }
        if (otherMarks.stream().anyMatch(patterns -> patterns.stream().anyMatch(p -> p.compare(fit.characters()) != null))) {
            points += OTHER_MARK;
            reasons.add(MatchReason.OTHER_MARK_FITS);
        }
    }

    /** The latest record: the weapon's last known place. */
    long latest() {
        return rows.stream().max(Comparator.comparing((FoundRow r) -> r.eventDate() == null ? LocalDate.MIN : r.eventDate())
                .thenComparing(FoundRow::register).thenComparing(FoundRow::id)).orElseThrow().id();
    }

    Candidate candidate(RegisterRecord record, int rank) {
        Set<RegisterKind> registers = EnumSet.noneOf(RegisterKind.class);
        rows.forEach(r -> registers.add(r.register()));
        return new Candidate(group(), record, registers, fit.cells(), List.copyOf(reasons), rank);
    }

    private void weigh(String asked, Function<FoundRow, String> known, Words words, int worth, MatchReason fits, MatchReason differs) {
        String wanted = words.normalised(asked);
        String[] values = rows.stream().map(known).map(words::normalised).filter(v -> !v.isEmpty()).toArray(String[]::new);
        if (wanted.isEmpty() || values.length == 0) {
            return;
        }
        boolean same = Arrays.stream(values).anyMatch(v -> v.contains(wanted) || wanted.contains(v));
        points += same ? worth : -worth;
        reasons.add(same ? fits : differs);
    }
}
