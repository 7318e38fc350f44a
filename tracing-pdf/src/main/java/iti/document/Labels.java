package iti.document;

import iti.document.layout.Isolate;
import iti.message.CodeNames;
import iti.message.DocumentLanguage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of the pages in one language: labels, names of codes, dates. Immutable. */
final class Labels {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<DocumentLanguage, Labels> ALL = Arrays.stream(DocumentLanguage.values())
            .collect(Collectors.toMap(l -> l, Labels::new, (a, b) -> a, () -> new EnumMap<>(DocumentLanguage.class)));

    private final Map<String, String> texts = new HashMap<>();
    private final CodeNames names;
    private final boolean rightToLeft;
    private final DateTimeFormatter day;

    private Labels(DocumentLanguage language) {
        ResourceBundle bundle = ResourceBundle.getBundle("iti.document.labels", language.locale(), NO_FALLBACK);
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        names = new CodeNames(language.locale());
        rightToLeft = language.rightToLeft();
        day = day(get("dayPattern"), get("months").split(" "));
    }

    static Labels of(DocumentLanguage language) {
        return ALL.get(language);
    }

    /** {@code MMM} of the pattern stands for the month in our words: those of the Java platform change with its version. */
    private static DateTimeFormatter day(String pattern, String[] months) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        String[] parts = pattern.split("MMM", -1);
        builder.appendPattern(parts[0]);
        if (parts.length == 2) {
            builder.appendText(ChronoField.MONTH_OF_YEAR, IntStream.range(0, 12).boxed().collect(Collectors.toMap(i -> (long) i + 1, i -> months[i]))).appendPattern(parts[1]);
        }
        return builder.toFormatter(Locale.ROOT);
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There are no words for " + key + ".");
        }
        return text;
    }

    /** Words with values in them; each value keeps its own direction. */
    String get(String key, Object... values) {
        return String.format(Locale.ROOT, get(key), Arrays.stream(values).map(v -> v instanceof Number ? v : isolated(v.toString())).toArray());
    }

    private String isolated(String value) {
        return rightToLeft && !value.isEmpty() ? Isolate.of(value) : value;
    }

    /** Several things in one line. */
    String listed(Iterable<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            line.append(line.isEmpty() ? "" : get("comma")).append(isolated(part));
        }
        return line.toString();
    }

    String code(String list, String code) {
        return names.name(list, code);
    }

    /** An ISO date in words; text that is no date as it came. */
    String date(String iso) {
        try {
            return day.format(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return Isolate.clean(iso);
        }
    }

    String instant(Instant instant) {
        var at = instant.atZone(ZoneOffset.UTC);
        return get("atTime", day.format(at), DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).format(at));
    }
}
