package iti.register;

import iti.firearm.SerialNumber;
import java.util.HashMap;
import java.util.Map;

/** Names of makers, models and calibres of one search, compared without case and punctuation: few different ones come again and again. */
final class Words {

    private final Map<String, String> known = new HashMap<>();

    /** Empty for null. */
    String normalised(String text) {
        return text == null ? "" : known.computeIfAbsent(text, t -> new SerialNumber(t).normalised());
    }
}
