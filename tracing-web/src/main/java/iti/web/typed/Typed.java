package iti.web.typed;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was typed into one form, by the names of its fields and in their order. Passwords and tokens are left out.
 *
 * @param page   path of the page the form stood on, with its query; null when the form did not say
 * @param action path the form was sent to
 * @param fields each field with what was typed or chosen, {@code application/x-www-form-urlencoded} taken apart
 */
public record Typed(String page, String action, Map<String, List<String>> fields) {

    /** Field of every form that says which page it stands on. */
    public static final String PAGE = "_page";

    /**
     * Reads a form as it was sent.
     *
     * @param sent the body, {@code application/x-www-form-urlencoded} in UTF-8
     * @throws IllegalArgumentException when an escape in it is not one
     */
    public static Typed of(String action, String sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : sent.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>()).add(decoded(pair.substring(equals + 1)));
            }
        }
        String page = Optional.ofNullable(fields.remove(PAGE)).map(p -> p.get(0)).filter(p -> p.startsWith("/") && !p.startsWith("//")).orElse(null);
        fields.keySet().removeIf(name -> name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password"));
        return new Typed(page, action, fields);
    }

    /** The same as one text, for a hidden field; {@link #of} reads it. */
    public String packed() {
        String typed = fields.entrySet().stream().flatMap(f -> f.getValue().stream().map(v -> encoded(f.getKey()) + "=" + encoded(v))).collect(Collectors.joining("&"));
        return page == null ? typed : PAGE + "=" + encoded(page) + "&" + typed;
    }

    /** Whether it was typed on this page; what stands behind the question mark is not compared. */
    public boolean on(String path) {
        return page != null && page.replaceFirst("\\?.*", "").equals(path);
    }

    /** Whether it was sent by the form with this action; a form without one sends to its own page. */
    public boolean by(String formAction) {
        return formAction == null || formAction.isEmpty() ? on(action) : formAction.equals(action);
    }

    /** What was written in words, field by field; what was chosen or ticked is not. */
    public List<Line> words() {
        return fields.entrySet().stream().flatMap(f -> f.getValue().stream().map(String::strip).filter(Typed::isWritten).map(v -> new Line(f.getKey(), v))).toList();
    }

    private static boolean isWritten(String value) {
        return !value.isEmpty() && !value.matches("\\d{1,6}|[A-Z]{3,}(_[A-Z0-9]+)*|true|false|yes|[0-9a-f]{8}-[0-9a-f-]{27}");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One field and its text. */
    public record Line(String field, String text) {
    }
}
