package iti.web.problem;

import iti.problem.Issue;
import iti.web.frame.PageTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence for one issue of an input, and the name of its field. */
public final class ProblemTexts {

    private static final Pattern POSITION = Pattern.compile("\\.(\\d{1,4})(?=\\.|$)");

    private ProblemTexts() {
    }

    /** The sentence {@code issue.<field>.<code>} when there is one, else {@code issue.<code>}, else a general one. */
    public static String sentence(Locale locale, Issue issue) {
        Object[] values = issue.args().values().toArray();
        String field = withoutPosition(issue.field());
        String special = PageTexts.text(locale, "issue." + field + "." + issue.code(), values);
        if (special != null) {
            return special;
        }
        String general = PageTexts.text(locale, "issue." + issue.code(), values);
        return general != null ? general : PageTexts.text(locale, "issue");
    }

    /** The name of a field, {@code field.<path>}; without positions in lists, so {@code firearm.markings.0.text} has one name. */
    public static String label(Locale locale, String field) {
        String label = PageTexts.text(locale, "field." + withoutPosition(field));
        return label == null ? field : label;
    }

    /** The name of a field with its line, where it stands in a list: {@code From, line 2}. */
    public static String placed(Locale locale, String field) {
        Matcher position = POSITION.matcher(field);
        return position.find() ? PageTexts.text(locale, "field.inline", label(locale, field), Integer.parseInt(position.group(1)) + 1) : label(locale, field);
    }

    /** What the step table says about a step that it does not permit now: the paragraphs in words, and where the request stands. */
    static List<String> table(Locale locale, Map<String, String> details) {
        return List.of(PageTexts.text(locale, "table." + details.get("step")), PageTexts.text(locale, "table.paragraphs", details.get("paragraphs")),
                PageTexts.text(locale, "table.now", PageTexts.text(locale, "status." + details.get("status"))));
    }

    private static String withoutPosition(String field) {
        return field.replaceAll("\\.\\d+(?=\\.|$)", "");
    }
}
