package iti.reference;

import iti.firearm.FirearmType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether the cells of a row have the right form. What they name in other tables is checked by {@link ReferenceFile}. */
final class RowCheck {

    private static final int LONGEST = 1000;
    private static final int LONGEST_PATTERN = 300;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._~-]{0,119}");
    private static final Pattern TYPE_CODE = Pattern.compile("[A-Z_0-9]{1,40}");
    private static final Set<String> YEARS = Set.of("from_year", "until_year");
    private static final Set<String> STATES = Set.of("state", "alpha2");

    private final ReferenceRow row;
    private final List<RowFault> faults;

    RowCheck(ReferenceRow row, List<RowFault> faults) {
        this.row = row;
        this.faults = faults;
    }

    void run() {
        row.kind().needed().stream().filter(column -> row.text(column) == null).forEach(column -> fault(column, "required"));
        row.cells().forEach((column, text) -> demand(text.length() <= LONGEST, column, "tooLong"));
        demand("confidence", "unknownCode", in(Confidence.values()));
        YEARS.forEach(column -> demand(column, "noYear", text -> text.matches("1[0-9]{3}|2[01][0-9]{2}")));
        STATES.forEach(column -> demand(column, "noState", text -> text.matches("[A-Z]{2}")));
        demand("country", "noState", text -> text.matches(row.kind() == ReferenceKind.COUNTRY_MARK ? "[A-Z]{2}|[A-Z]{4}" : "[A-Z]{2}"));
        demand("former_state", "noState", text -> text.matches("[A-Z]{4}"));
        demand("former", "noState", text -> text.matches("[A-Z]{4}"));
        demand("rank", "noNumber", text -> text.matches("[1-9][0-9]?"));
        demand("pattern", "noPattern", RowCheck::isPattern);
        demand("code", "noCode", text -> (row.kind() == ReferenceKind.TYPE ? TYPE_CODE : CODE).matcher(text).matches());
        if (row.kind() == ReferenceKind.MODEL) {
            demand("type", "unknownCode", in(FirearmType.values()));
        } else if (row.kind() == ReferenceKind.TYPE) {
            demand("code", "unknownCode", in(FirearmType.values()));
        } else if (row.kind() == ReferenceKind.LOOK_ALIKE) {
            demand("kind", "unknownCode", in(Likeness.values()));
        }
    }

    private void demand(String column, String code, Predicate<String> good) {
        if (row.text(column) != null && row.text(column).length() <= LONGEST) {
            demand(good.test(row.text(column)), column, code);
        }
    }

    private void demand(boolean good, String column, String code) {
        if (!good) {
            fault(column, code);
        }
    }

    private void fault(String column, String code) {
        faults.add(new RowFault(column, code));
    }

    private static Predicate<String> in(Enum<?>[] codes) {
        return text -> Arrays.stream(codes).anyMatch(c -> c.name().equals(text));
    }

    /** A pattern that compiles and does not backtrack without end on a text made to provoke it. */
    private static boolean isPattern(String text) {
        if (text.length() > LONGEST_PATTERN) {
            return false;
        }
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            for (String provoking : List.of("A".repeat(80) + "!", "1".repeat(80) + "!", "A1".repeat(40) + "!", "a ".repeat(40) + "!")) {
                pattern.matcher(new BoundedText(provoking)).matches();
            }
            return true;
        } catch (PatternSyntaxException | BoundedText.Exhausted | StackOverflowError e) {
            return false;
        }
    }
}
