package iti.message;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The names of coded values in words. A code we do not know is shown as it came. */
public final class CodeNames {

    private final ResourceBundle names;

    public CodeNames(Locale locale) {
        names = ResourceBundle.getBundle("iti.message.codes", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The name of {@code list.code}, for example {@code Outcome.TRACED_TO_EXPORT}; the code itself when it has no name here. */
    public String name(String list, String code) {
        if (code == null) {
            return "";
        }
        try {
            return names.getString(list + "." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }

    public String name(Enum<?> code) {
        return code == null ? "" : name(code.getDeclaringClass().getSimpleName(), code.name());
    }
}
