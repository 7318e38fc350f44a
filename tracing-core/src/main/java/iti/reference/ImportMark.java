package iti.reference;

import java.util.regex.Pattern;

/**
 * How import marks of a State are written (ITI 8 (b)).
 *
 * @param general whether it is only the general form of such marks, which words of other marks can have by chance
 */
public record ImportMark(Pattern pattern, String country, String note, boolean general, Origin origin) {

    static ImportMark of(ReferenceRow row) {
        String pattern = row.text("pattern");
        return new ImportMark(Pattern.compile("(?<![\\p{L}\\d])(?:" + pattern + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), row.text("country"),
                row.text("note"), pattern.endsWith("$"), row.origin());
    }

    boolean isIn(String text) {
        return BoundedText.find(pattern, text.strip());
    }
}
