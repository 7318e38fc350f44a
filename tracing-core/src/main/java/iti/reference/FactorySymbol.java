package iti.reference;

import java.util.List;

/**
 * A symbol or code of a factory (ITI 8 (a), second scheme), said in words.
 *
 * @param words what an officer may call it
 * @param maker code of the maker
 * @param country ISO 3166-1 alpha-2 of the State that has the records today
 */
public record FactorySymbol(List<String> words, String maker, String country, String note, Origin origin) {

    static FactorySymbol of(ReferenceRow row) {
        return new FactorySymbol(row.list("words").stream().map(Spelling::words).toList(), row.text("maker"), row.text("country"), row.text("note"), row.origin());
    }

    /** @param text of a mark, as {@link Spelling#words} has it */
    boolean isIn(String text) {
        return words.stream().anyMatch(w -> text.equals(w) || Spelling.speaksForItself(w) && Spelling.contains(text, w));
    }
}
