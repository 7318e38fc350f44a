package iti.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which documents are set: the six official languages of the United Nations. */
public enum DocumentLanguage {
    AR, ZH, EN, FR, RU, ES;

    /** BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public boolean rightToLeft() {
        return this == AR;
    }

    /** The language of a BCP 47 tag, whatever its region; empty for another language and for null. */
    public static Optional<DocumentLanguage> of(String tag) {
        return tag == null ? Optional.empty() : Arrays.stream(values()).filter(l -> l.tag().equals(Locale.forLanguageTag(tag.strip()).getLanguage())).findFirst();
    }

    /**
     * The language in which a State is written to.
     *
     * @param listed the languages of the State, best first, for example {@code fr, en}; may be null
     * @return the first of them that is an official language; English when there is none
     */
    public static DocumentLanguage firstOf(String listed) {
        return listed == null ? EN : Stream.of(listed.split("[\\s,;]+")).flatMap(tag -> of(tag).stream()).findFirst().orElse(EN);
    }
}
