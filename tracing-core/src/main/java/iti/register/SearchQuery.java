package iti.register;

import iti.firearm.MarkText;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is looked for. Everything but the serial number ranks what is found and never excludes, for it is what is most often
 * described wrongly. Each may be null.
 *
 * @param year   year of manufacture
 * @param others what was read of the serial number in other places of the same weapon, for example on its slide
 */
public record SearchQuery(MarkText serial, String maker, String model, String calibre, Integer year, List<MarkText> others) {

    /** Most gaps of unknown length in one search. */
    public static final int MOST_GAPS = 2;

    /** Most other marks of the weapon. */
    public static final int MOST_OTHERS = 10;

    /** @throws Problem {@code INVALID_INPUT} when no character can be read, or there are more than {@link #MOST_GAPS} gaps */
    public SearchQuery {
        if (serial.illegible()) {
            throw Problem.invalid(Issue.of("serial", "markNothingReadable"));
        }
        if (serial.count(MarkText.Certainty.GAP) > MOST_GAPS) {
            throw Problem.invalid(new Issue("serial", "markTooManyGaps", Map.of("max", String.valueOf(MOST_GAPS))));
        }
        new Issues().limit(maker, 120, "maker").limit(model, 120, "model").limit(calibre, 80, "calibre").throwIfAny();
        others = others.stream().filter(m -> !m.illegible() && m.count(MarkText.Certainty.GAP) <= MOST_GAPS && !m.typed().equals(serial.typed())).limit(MOST_OTHERS).toList();
    }

    /** @throws Problem {@code INVALID_INPUT} as {@link MarkText#parse} */
    public static SearchQuery of(String serial, String maker, String model, String calibre) {
        new Issues().demandText(serial, "serial").throwIfAny();
        return new SearchQuery(MarkText.parse(serial, "serial"), maker, model, calibre, null, List.of());
    }

    /** The same with the year of manufacture, or null. */
    public SearchQuery made(Integer inYear) {
        return new SearchQuery(serial, maker, model, calibre, inYear, others);
    }

    /** The same with what was read in other places of the weapon. */
    public SearchQuery besides(List<MarkText> marks) {
        return new SearchQuery(serial, maker, model, calibre, year, marks);
    }

    /** One text of everything asked, for a digest. */
    String canonical() {
        String asked = String.join("\u001f", serial.typed(), text(maker), text(model), text(calibre));
        String more = others.stream().map(m -> "\u001f" + m.typed()).collect(Collectors.joining());
        return year == null && more.isEmpty() ? asked : asked + "\u001f" + (year == null ? "" : year) + more;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
