package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import java.util.Set;

/** A mark as engraved: character by character, or as a word when it is one. */
public final class Engraved {

    private static final int LONGEST_IN_CELLS = 40;
    /** Marks that are words rather than characters to be compared one by one. */
    private static final Set<String> WORDS = Set.of("MANUFACTURER", "MODEL", "CALIBRE", "COUNTRY");

    private Engraved() {
    }

    public static Cell cell(Labels words, String kind, String text) {
        if (text == null || text.isBlank()) {
            return Cell.of(words.get("markNoText"), Style.LABEL);
        }
        return Cell.of(text, text.length() > LONGEST_IN_CELLS || WORDS.contains(kind) ? Style.CODE : Style.SERIAL);
    }
}
