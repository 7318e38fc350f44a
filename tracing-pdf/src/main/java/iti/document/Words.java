package iti.document;

import iti.document.layout.Isolate;
import iti.document.layout.Tongue;
import iti.message.DocumentLanguage;
import iti.message.TracingMessage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The words of one document, in its language and in its second language when it has one. */
public final class Words {

    private static final DateTimeFormatter ISO_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Stands in the second language for free text that is printed just above. */
    private static final String ABOVE = "\u2026";

    private final DocumentLanguage first;
    private final DocumentLanguage second;

    /** @param second the second language, or null; the first again counts as none */
    public Words(DocumentLanguage first, DocumentLanguage second) {
        this.first = first;
        this.second = second == first ? null : second;
    }

    /** The words in the languages of a message; English when its language is none of the six. */
    static Words of(TracingMessage message) {
        return new Words(DocumentLanguage.of(message.language()).orElse(DocumentLanguage.EN), DocumentLanguage.of(message.translation()).orElse(null));
    }

    public DocumentLanguage language() {
        return first;
    }

    public Tongue tongue() {
        return new Tongue(first.tag(), first.rightToLeft());
    }

    /** Null when the document has one language. */
    public Tongue secondTongue() {
        return second == null ? null : new Tongue(second.tag(), second.rightToLeft());
    }

    boolean inTwo() {
        return second != null;
    }

    /**
     * @param values strings, numbers and phrases; free text is not repeated in the second language
     * @throws IllegalArgumentException when there are no such words
     */
    public Phrase get(String key, Object... values) {
        return Phrase.words(text(Labels.of(first), key, values, true), second == null ? null : text(Labels.of(second), key, values, false));
    }

    private static String text(Labels labels, String key, Object[] values, boolean inFirst) {
        if (values.length == 0) {
            return labels.get(key);
        }
        return labels.get(key, Arrays.stream(values).map(v -> v instanceof Phrase p ? of(p, inFirst) : v instanceof Number ? v : Isolate.clean(v.toString())).toArray());
    }

    private static String of(Phrase phrase, boolean inFirst) {
        return inFirst ? phrase.first() : phrase.free() ? ABOVE : phrase.second() == null ? phrase.first() : phrase.second();
    }

    /** Free text, or "not stated". */
    public Phrase stated(String value) {
        return isStated(value) ? Phrase.free(value) : get("notStated");
    }

    static boolean isStated(String value) {
        return value != null && !value.isBlank();
    }

    /** The name of a code; a code that we do not know as it came. */
    public Phrase code(String list, String code) {
        if (code == null) {
            return get("notStated");
        }
        String clean = Isolate.clean(code);
        return both((labels, unused) -> labels.code(list, clean));
    }

    /** The names of codes, one below the other. */
    List<Phrase> codes(String list, List<String> codes) {
        return codes == null || codes.isEmpty() ? List.of(get("notStated")) : codes.stream().map(c -> code(list, c)).toList();
    }

    /** An ISO date in words, and as it is when there are two languages. */
    public Phrase date(String iso) {
        if (!isStated(iso)) {
            return get("notStated");
        }
        if (second != null) {
            return Phrase.free(iso);
        }
        try {
            LocalDate.parse(iso);
            return Phrase.words(Labels.of(first).date(iso), null);
        } catch (DateTimeException e) {
            return Phrase.free(iso);
        }
    }

    /** To the minute, in UTC. */
    public Phrase instant(Instant instant) {
        if (instant == null) {
            return get("notStated");
        }
        return second != null ? Phrase.free(ISO_MINUTE.format(instant)) : Phrase.words(Labels.of(first).instant(instant.truncatedTo(ChronoUnit.MINUTES)), null);
    }

    Phrase yesNo(Boolean value) {
        return value == null ? get("notStated") : get(value ? "yes" : "no");
    }

    /** Strings and phrases in one line with commas; null and blank ones are left out. Free text is not repeated in the second language. */
    Phrase line(Object... parts) {
        List<Phrase> said = Arrays.stream(parts).filter(p -> p instanceof Phrase || p instanceof String s && isStated(s))
                .map(p -> p instanceof Phrase phrase ? phrase : Phrase.free((String) p)).toList();
        if (said.stream().allMatch(Phrase::free)) {
            return Phrase.words(Labels.of(first).listed(said.stream().map(Phrase::first).toList()), null);
        }
        return both((labels, inFirst) -> labels.listed(said.stream().filter(p -> inFirst || !p.free()).map(p -> of(p, inFirst)).toList()));
    }

    private Phrase both(BiFunction<Labels, Boolean, String> text) {
        return Phrase.words(text.apply(Labels.of(first), true), second == null ? null : text.apply(Labels.of(second), false));
    }
}
