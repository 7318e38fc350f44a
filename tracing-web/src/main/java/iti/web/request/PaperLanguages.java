package iti.web.request;

import iti.message.DocumentLanguage;
import java.util.List;
import java.util.Locale;

/** The languages that a document will have, by their names in the language of the reader. */
public final class PaperLanguages {

    private PaperLanguages() {
    }

    /** One name, or two when the other State has another language. */
    public static List<String> of(List<DocumentLanguage> languages, Locale reader) {
        return languages.stream().map(l -> l.locale().getDisplayLanguage(reader)).toList();
    }
}
