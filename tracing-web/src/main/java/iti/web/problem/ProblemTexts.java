package iti.web.problem;

import iti.problem.Issue;
import iti.web.frame.PageTexts;
import java.util.Locale;

/** The sentence for one issue of an input, and the name of its field. */
public final class ProblemTexts {

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

    private static String withoutPosition(String field) {
        return field.replaceAll("\\.\\d+(?=\\.|$)", "");
    }
}
