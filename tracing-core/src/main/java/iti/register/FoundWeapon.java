package iti.register;

import iti.firearm.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A weapon found: its records, how its serial number compares, and how well the rest fits. */
final class FoundWeapon {

    /** Best first: group, fewest doubtful characters, then maker, model and calibre; the serial number makes the order the same everywhere. */
    static final Comparator<FoundWeapon> BEST_FIRST = Comparator.comparing((FoundWeapon w) -> w.group)
            .thenComparing(w -> -w.fit).thenComparing(w -> w.doubtful).thenComparing(w -> w.rows.get(0).serial()).thenComparing(w -> w.rows.get(0).weapon().maker());

    private final List<FoundRow> rows = new ArrayList<>();
    private final MatchGroup group;
    private final List<Candidate.Cell> cells;
    private final Set<MatchReason> reasons = new LinkedHashSet<>();
    private final long doubtful;
    private int fit;

    FoundWeapon(SerialPattern pattern, List<Candidate.Cell> cells) {
        this.cells = cells;
        boolean alike = has(Match.LOOKS_ALIKE);
        boolean error = pattern.reason() != null && pattern.reason() != MatchReason.GAP_FILLED;
        this.group = error ? MatchGroup.PARTIAL : alike ? MatchGroup.LOOK_ALIKE : MatchGroup.EXACT;
        this.doubtful = cells.stream().filter(c -> c.match() == Match.LOOKS_ALIKE || c.match() == Match.DIFFERS).count();
        if (pattern.reason() != null) {
            reasons.add(pattern.reason());
        }
        if (alike) {
            reasons.add(MatchReason.LOOKS_ALIKE);
        }
        if (has(Match.FILLS) && pattern.reason() != MatchReason.GAP_FILLED) {
            reasons.add(MatchReason.UNREADABLE_FILLED);
        }
        if (reasons.isEmpty()) {
            reasons.add(MatchReason.SERIAL_SAME);
        }
    }

    /** Whether another comparison of the same serial number is a better one. */
    boolean worseThan(FoundWeapon other) {
        return group.compareTo(other.group) > 0 || group == other.group && doubtful > other.doubtful;
    }

    MatchGroup group() {
        return group;
    }

    void add(FoundRow row) {
        rows.add(row);
    }

    void weigh(SearchQuery query) {
        weigh(query.maker(), FoundRow::maker, 8, MatchReason.MAKER_FITS, MatchReason.MAKER_DIFFERS);
        weigh(query.model(), FoundRow::model, 4, MatchReason.MODEL_FITS, MatchReason.MODEL_DIFFERS);
        weigh(query.calibre(), FoundRow::calibre, 2, MatchReason.CALIBRE_FITS, MatchReason.CALIBRE_DIFFERS);
    }

    /** The latest record: the weapon's last known place. */
    long latest() {
        return rows.stream().max(Comparator.comparing((FoundRow r) -> r.eventDate() == null ? LocalDate.MIN : r.eventDate())
                .thenComparing(FoundRow::register).thenComparing(FoundRow::id)).orElseThrow().id();
    }

    Candidate candidate(RegisterRecord record, int rank) {
        Set<RegisterKind> registers = EnumSet.noneOf(RegisterKind.class);
        rows.forEach(r -> registers.add(r.register()));
        return new Candidate(group, record, registers, cells, List.copyOf(reasons), rank);
    }

    private void weigh(String asked, Function<FoundRow, String> known, int points, MatchReason fits, MatchReason differs) {
        String wanted = asked == null ? "" : new SerialNumber(asked).normalised();
        List<String> values = rows.stream().map(known).filter(Objects::nonNull).map(v -> new SerialNumber(v).normalised()).filter(v -> !v.isEmpty()).toList();
        if (wanted.isEmpty() || values.isEmpty()) {
            return;
        }
        if (values.stream().anyMatch(v -> v.contains(wanted) || wanted.contains(v))) {
            fit += points;
            reasons.add(fits);
        } else {
            reasons.add(differs);
        }
    }

    private boolean has(Match match) {
        return cells.stream().anyMatch(c -> c.match() == match);
    }
}
