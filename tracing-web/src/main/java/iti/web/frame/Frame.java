package iti.web.frame;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the layout shows around a page.
 *
 * @param language  BCP 47 tag of the page
 * @param direction {@code ltr} or {@code rtl}
 * @param look      address of the stylesheet
 * @param keys      address of the keyboard script
 * @param state     name of the own State, or the product's name before set-up
 * @param authority name of the own authority, or empty
 * @param phone     telephone of the centre, or empty
 * @param now       when the page was made
 * @param token     token of every form on the page
 * @param person    who is signed in
 * @param ways      the main navigation, by what the person may do
 */
public record Frame(String language, String direction, String look, String keys, String state, String authority, String phone,
                    Instant now, String token, Optional<Person> person, List<Way> ways) {

    /** Whether there is a sentence {@code done.<key>}; the key comes from the address and may be anything. */
    public boolean says(String key) {
        return key != null && PageTexts.text(Locale.forLanguageTag(language), "done." + key) != null;
    }

    /** The name of a field of a form; with its line, where it stands in a list. */
    public String fieldName(String field) {
        return FieldNames.placed(Locale.forLanguageTag(language), field);
    }

    /** The words of a key that comes from a message of another State; what it says itself when there are none. */
    public String word(String key, String otherwise) {
        String known = PageTexts.text(Locale.forLanguageTag(language), key);
        return known == null ? otherwise : known;
    }

    /**
     * The signed-in person as the top bar shows it.
     *
     * @param roles keys of the sentences that name the roles
     */
    public record Person(String name, List<String> roles, String unit, boolean mayFind) {
    }

    /**
     * One entry of the main navigation.
     *
     * @param place key of the place; the sentence is {@code nav.<place>}
     * @param address path inside this installation
     */
    public record Way(String place, String address) {
    }
}
