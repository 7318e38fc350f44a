package iti.web.frame;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the fields of forms in the reader's language: {@code field.<path>}, without positions in lists, so {@code firearm.markings.0.text} has one name. */
public final class FieldNames {

    private static final Pattern POSITION = Pattern.compile("\\.(\\d{1,4})(?=\\.|$)");

    private FieldNames() {
    }

    /** The name of a field; its path when it has none. */
    public static String of(Locale locale, String field) {
        String name = PageTexts.text(locale, "field." + withoutPosition(field));
        return name == null ? field : name;
    }

    /** The name of a field with its line, where it stands in a list: {@code From, line 2}. */
    public static String placed(Locale locale, String field) {
        Matcher position = POSITION.matcher(field);
        return position.find() ? PageTexts.text(locale, "field.inline", of(locale, field), Integer.parseInt(position.group(1)) + 1) : of(locale, field);
    }

    public static String withoutPosition(String field) {
        return POSITION.matcher(field).replaceAll("");
    }
}
