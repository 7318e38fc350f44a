package iti.web.frame;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.locale.LocaleResolver;
import jakarta.mvc.locale.LocaleResolverContext;
import java.util.List;
import java.util.Locale;

/** The language of a page: the reader's first choice among those we have, else English. */
@ApplicationScoped
@Priority(100)
public class Language implements LocaleResolver {

    /** Languages that have a {@code messages} file. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH);

    private static final List<String> RIGHT_TO_LEFT = List.of("ar");

    @Override
    public Locale resolveLocale(LocaleResolverContext context) {
        return of(context.getAcceptableLanguages());
    }

    /** The first wanted language that we have, else English. */
    public static Locale of(List<Locale> wanted) {
        return wanted.stream().filter(w -> w != null)
                .flatMap(w -> SPOKEN.stream().filter(s -> s.getLanguage().equals(w.getLanguage())))
                .findFirst().orElse(Locale.ENGLISH);
    }

    /** {@code rtl} or {@code ltr}, for the {@code dir} attribute. */
    public static String direction(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }
}
