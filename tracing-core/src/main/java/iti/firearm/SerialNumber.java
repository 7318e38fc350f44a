package iti.firearm;

import iti.problem.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A serial number (ITI 7, 8): exactly as engraved, and the forms that are searched.
 *
 * @param engraved as on the weapon or in the register; leading zeros, separators and script are kept
 */
public record SerialNumber(String engraved) {

    /** Longest normalised form, in characters. */
    public static final int LONGEST = 60;

    /** Upper case, letters and digits of any script; all decimal digits written 0 to 9; separators dropped. */
    public String normalised() {
        String plain = plain();
        if (plain != null) {
            return plain;
        }
        StringBuilder out = new StringBuilder(engraved.length());
        Normalizer.normalize(engraved, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    /** The same without the general case, for the usual number of basic Latin characters; null for any other. */
    private String plain() {
        char[] out = new char[engraved.length()];
        int length = 0;
        for (int i = 0; i < out.length; i++) {
            char c = engraved.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            if (c >= 'a' && c <= 'z') {
                out[length++] = (char) (c - 'a' + 'A');
            } else if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
                out[length++] = c;
            }
        }
        return new String(out, 0, length);
    }

    /** The normalised form with each character replaced by its class of {@link LookAlikes}. */
    public String folded() {
        return fold(normalised());
    }

    /**
     * The folded form of a mark in the notation of {@link MarkText}; empty when a character of it cannot be read, or may be one of two that do not look alike.
     *
     * @param typed may be null
     */
    public static Optional<String> keyOf(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        MarkText mark;
        try {
            mark = MarkText.parse(typed, "serial");
        } catch (Problem notInTheNotation) {
            return Optional.of(new SerialNumber(typed).folded()).filter(key -> !key.isEmpty());
        }
        StringBuilder read = new StringBuilder();
        for (MarkText.Position position : mark.positions()) {
            Set<String> folded = position.options().stream().map(o -> new SerialNumber(o).folded()).collect(Collectors.toSet());
            switch (position.certainty()) {
                case CERTAIN, ONE_OF -> {
                    if (folded.size() > 1) {
                        return Optional.empty();
                    }
                    read.append(folded.iterator().next());
                }
                case SYMBOL -> { }
                case UNREADABLE, GAP -> {
                    return Optional.empty();
                }
            }
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(read.toString());
    }

    /** Whether both would be the same number if separators, case and kind of digits were ignored. */
    public boolean sameAs(SerialNumber other) {
        return normalised().equals(other.normalised());
    }

    static String fold(String normalised) {
        StringBuilder out = new StringBuilder(normalised.length());
        normalised.codePoints().map(LookAlikes::fold).forEach(out::appendCodePoint);
        return out.toString();
    }
}
