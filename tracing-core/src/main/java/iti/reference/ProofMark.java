package iti.reference;

import java.util.List;

/** A mark of a proof house: where a weapon was tested, no more. */
public record ProofMark(List<String> words, String country, String house, Origin origin) {

    static ProofMark of(ReferenceRow row) {
        return new ProofMark(row.list("words").stream().map(Spelling::words).toList(), row.text("country"), row.text("house"), row.origin());
    }

    boolean isIn(String text) {
        return words.stream().anyMatch(w -> text.equals(w) || Spelling.speaksForItself(w) && Spelling.contains(text, w));
    }
}
