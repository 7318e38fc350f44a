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

    public static Cell cell(Words words, String kind, String text) {
        if (!Words.isStated(text)) {
            return words.get("markNoText").cell(Style.LABEL);
        }
        return Phrase.free(text).cell(text.length() > LONGEST_IN_CELLS || WORDS.contains(kind) || isJoined(text) ? Style.CODE : Style.SERIAL);
    }

    /** Letters of a script whose letters are joined cannot stand one by one. */
    private static boolean isJoined(String text) {
        return text.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
