package iti.web.form;

import iti.problem.Issue;
import iti.web.frame.FieldNames;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was typed into a form, field by field, kept as it was typed. Field names are the paths that the core uses in its issues, so an
 * issue finds its field. Reading a value of a wrong form gives null and an issue, never an exception.
 */
public final class Form {

    private final Map<String, List<String>> values;
    private final List<Issue> misread = new ArrayList<>();
    private final Map<String, String> lists = new HashMap<>();
    private FieldErrors errors = FieldErrors.NONE;
    private List<Difference> differences = List.of();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form as it was sent. */
    public static Form sent(MultivaluedMap<String, String> fields) {
        return new Form(new HashMap<>(fields));
    }

    /** A form to be filled in. */
    public static Form blank() {
        return new Form(new HashMap<>());
    }

    /** Fills a field; null leaves it empty. */
    public Form with(String field, Object value) {
        if (value instanceof Set<?> several) {
            several.stream().findFirst().ifPresent(v -> noteList(field, v));
            values.put(field, several.stream().map(Form::plain).sorted().toList());
        } else if (value != null) {
            noteList(field, value);
            values.put(field, List.of(plain(value)));
        }
        return this;
    }

    /** Says of which list the codes of a field are, when they are filled in as texts. */
    public Form ofList(String field, Class<?> list) {
        lists.put(field, list.getSimpleName());
        return this;
    }

    private void noteList(String field, Object value) {
        if (value instanceof Enum<?> code) {
            lists.put(field, code.getDeclaringClass().getSimpleName());
        }
    }

    private static String plain(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }

    /** The same form with what has to be mended, ours first. */
    public Form mend(List<Issue> issues, Locale locale) {
        List<Issue> all = new ArrayList<>(misread);
        issues.stream().filter(i -> misread.stream().noneMatch(m -> m.field().equals(i.field()))).forEach(all::add);
        errors = new FieldErrors(all, locale);
        return this;
    }

    /** Notes where what was typed differs from {@code now}, the same form filled with what is kept; the next sending counts from there. */
    public void compare(Form now, Locale locale) {
        Set<String> fields = new TreeSet<>(now.values.keySet());
        fields.addAll(values.keySet());
        differences = fields.stream().filter(f -> f.contains(".") && !now.shown(f).equals(shown(f)))
                .map(f -> new Difference(errors.anchor(f), FieldNames.placed(locale, f), now.shown(f), shown(f),
                        now.lists.getOrDefault(f, lists.get(f)))).toList();
        with("version", now.value("version"));
    }

    private List<String> shown(String field) {
        return values.getOrDefault(field, List.of()).stream().map(v -> v == null ? "" : v.strip().replace("\r\n", "\n")).filter(v -> !v.isEmpty()).sorted().toList();
    }

    /** Where somebody else's values, kept meanwhile, differ from those typed. */
    public List<Difference> differences() {
        return differences;
    }

    public FieldErrors errors() {
        return errors;
    }

    /** What was read in a wrong form so far. */
    public List<Issue> misread() {
        return List.copyOf(misread);
    }

    /** A field as it was typed, for showing it again; empty when it was not sent. */
    public String value(String field) {
        List<String> typed = values.get(field);
        return typed == null || typed.isEmpty() || typed.get(0) == null ? "" : typed.get(0);
    }

    /** Whether a choice is taken. */
    public boolean is(String field, String code) {
        return values.getOrDefault(field, List.of()).contains(code);
    }

    /** A text without the spaces around it; null when it is empty. */
    public String text(String field) {
        String typed = value(field).strip();
        return typed.isEmpty() ? null : typed.replace("\r\n", "\n");
    }

    /** One of a list of codes, or null. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        Optional<E> known = Arrays.stream(codes.getEnumConstants()).filter(c -> c.name().equals(typed)).findFirst();
        if (known.isEmpty()) {
            misread.add(Issue.of(field, "unknownCode"));
        }
        return known.orElse(null);
    }

    /** Several of a list of codes. */
    public <E extends Enum<E>> Set<E> codes(String field, Class<E> codes) {
        Set<E> taken = EnumSet.noneOf(codes);
        for (E code : codes.getEnumConstants()) {
            if (is(field, code.name())) {
                taken.add(code);
            }
        }
        return taken;
    }

    /** Yes, no, or null when nobody has said. */
    public Boolean yesOrNo(String field) {
        return switch (value(field)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A date as browsers send it (2026-07-15) or null. */
    public LocalDate day(String field) {
        String typed = text(field);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            misread.add(Issue.of(field, "date"));
            return null;
        }
    }

    /** A whole number, or null. */
    public Integer whole(String field) {
        String typed = text(field);
        try {
            return typed == null ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            misread.add(Issue.of(field, "number"));
            return null;
        }
    }

    /** The version of the thing that was on the page, or null. */
    public Long version() {
        String typed = text("version");
        return typed == null || !typed.matches("\\d{1,18}") ? null : Long.valueOf(typed);
    }

    /**
     * A field that two people filled in differently.
     *
     * @param anchor identity of the field's element
     * @param kept   what is kept now
     * @param list   name of the code list of its values, or null for text
     */
    public record Difference(String anchor, String label, List<String> kept, List<String> typed, String list) {
    }
}
