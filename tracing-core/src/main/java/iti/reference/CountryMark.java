package iti.reference;

/** Words that name the country of manufacture. {@code country} is ISO 3166-1 alpha-2, or ISO 3166-3 for a State that is no more. */
public record CountryMark(String words, String country) {

    static CountryMark of(ReferenceRow row) {
        return new CountryMark(Spelling.words(row.text("text")), row.text("country"));
    }

    boolean isIn(String text) {
        return Spelling.contains(text, words);
    }
}
