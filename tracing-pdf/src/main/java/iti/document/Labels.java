package iti.document;

import iti.message.CodeNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of the pages in one language: labels, names of codes, dates. */
public final class Labels {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final CodeNames names;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    public Labels(Locale locale) {
        bundle = ResourceBundle.getBundle("iti.document.labels", locale, NO_FALLBACK);
        names = new CodeNames(locale);
        String[] months = bundle.getString("months").split(" ");
        DateTimeFormatter text = new DateTimeFormatterBuilder().appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, IntStream.range(0, 12).boxed()
                        .collect(Collectors.toMap(i -> (long) i + 1, i -> months[i])))
                .appendPattern(" uuuu").toFormatter(Locale.ROOT);
        day = text;
        minute = new DateTimeFormatterBuilder().append(text).appendPattern(", HH:mm 'UTC'").toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    public String get(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    public String stated(String value) {
        return value == null || value.isBlank() ? get("notStated") : value;
    }

    public String code(String list, String code) {
        return code == null ? get("notStated") : names.name(list, code);
    }

    public String codes(String list, List<String> codes) {
        return codes == null || codes.isEmpty() ? get("notStated") : codes.stream().map(c -> code(list, c)).collect(Collectors.joining("\n"));
    }

    /** An ISO date in words; text that is no date as it came. */
    public String date(String iso) {
        if (iso == null || iso.isBlank()) {
            return get("notStated");
        }
        try {
            return day.format(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    public String instant(Instant instant) {
        return instant == null ? get("notStated") : minute.format(instant);
    }

    public String yesNo(Boolean value) {
        return value == null ? get("notStated") : get(value ? "yes" : "no");
    }
}
