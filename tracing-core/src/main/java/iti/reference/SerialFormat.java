package iti.reference;

import iti.firearm.MarkText;
import iti.firearm.SerialNumber;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How serial numbers of a maker, or of one of its models, are written.
 *
 * @param model code of the model, or null for all that have no format of their own
 * @param words the same for a reader, in one clause: "three letters and three digits"
 */
public record SerialFormat(String maker, String model, Pattern pattern, String example, String words, Origin origin) {

    static SerialFormat of(ReferenceRow row) {
        return new SerialFormat(row.text("maker"), row.text("model"), Pattern.compile(row.text("pattern")), row.text("example"), row.text("words"), row.origin());
    }

    /** Whether a number can be one of these. A mark with characters that cannot be read always can: it is not held against what nobody saw. */
    boolean fits(MarkText serial) {
        return !serial.readable() || fits(String.join("", serial.positions().stream().filter(p -> p.certainty() == MarkText.Certainty.CERTAIN)
                .map(MarkText.Position::text).toList()));
    }

    /** Whether an engraved number is one of these, whatever its separators and case. */
    boolean fits(String engraved) {
        return List.of(new SerialNumber(engraved).normalised(), engraved.replaceAll("[^\\p{L}\\d]", "")).stream()
                .anyMatch(n -> BoundedText.matches(pattern, n, true));
    }
}
