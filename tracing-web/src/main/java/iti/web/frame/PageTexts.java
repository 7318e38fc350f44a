package iti.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The sentences of the pages: {@code iti/web/messages*.properties}, UTF-8, English when a language lacks one. */
public final class PageTexts extends AbstractMessageResolver {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The sentence of a key, with {@code {0}}, {@code {1}} ... replaced.
     *
     * @return null when there is no such key
     */
    public static String text(Locale locale, String key, Object... values) {
        try {
            String pattern = ResourceBundle.getBundle("iti.web.messages", locale, PageTexts.class.getClassLoader(), NO_FALLBACK).getString(key);
            return values == null || values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] values) {
        return text(context.getLocale(), key, values);
    }

    @Override
    public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] values) {
        throw new IllegalStateException("no sentence for " + key);
    }
}
