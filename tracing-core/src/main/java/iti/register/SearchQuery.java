package iti.register;

import iti.firearm.MarkText;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;

/**
 * What is looked for. Maker, model and calibre rank what is found; they never exclude, for they are the parts most often
 * described wrongly. Each may be null.
 */
public record SearchQuery(MarkText serial, String maker, String model, String calibre) {

    /** Most gaps of unknown length in one search. */
    public static final int MOST_GAPS = 2;

    /** @throws Problem {@code INVALID_INPUT} when no character can be read, or there are more than {@link #MOST_GAPS} gaps */
    public SearchQuery {
        if (serial.illegible()) {
            throw Problem.invalid(Issue.of("serial", "markNothingReadable"));
        }
        if (serial.count(MarkText.Certainty.GAP) > MOST_GAPS) {
            throw Problem.invalid(new Issue("serial", "markTooManyGaps", java.util.Map.of("max", String.valueOf(MOST_GAPS))));
        }
        new Issues().limit(maker, 120, "maker").limit(model, 120, "model").limit(calibre, 80, "calibre").throwIfAny();
    }

    /** @throws Problem {@code INVALID_INPUT} as {@link MarkText#parse} */
    public static SearchQuery of(String serial, String maker, String model, String calibre) {
        new Issues().demandText(serial, "serial").throwIfAny();
        return new SearchQuery(MarkText.parse(serial, "serial"), maker, model, calibre);
    }

    /** One text of everything asked, for a digest. */
    String canonical() {
        return String.join("\u001f", serial.typed(), text(maker), text(model), text(calibre));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
