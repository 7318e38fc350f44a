package iti.web.problem;

import iti.problem.Issue;
import iti.web.frame.FieldNames;
import iti.web.frame.PageTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentence for one issue of an input. */
public final class ProblemTexts {

    private ProblemTexts() {
    }

    /** The sentence {@code issue.<field>.<code>} when there is one, else {@code issue.<code>}, else a general one. */
    public static String sentence(Locale locale, Issue issue) {
        Object[] values = issue.args().values().toArray();
        String field = FieldNames.withoutPosition(issue.field());
        String special = PageTexts.text(locale, "issue." + field + "." + issue.code(), values);
        if (special != null) {
            return special;
        }
        String general = PageTexts.text(locale, "issue." + issue.code(), values);
        return general != null ? general : PageTexts.text(locale, "issue");
    }

    /** What the step table says about a step that it does not permit now: the paragraphs in words, and where the request stands. */
    static List<String> table(Locale locale, Map<String, String> details) {
        return List.of(PageTexts.text(locale, "table." + details.get("step")), PageTexts.text(locale, "table.paragraphs", details.get("paragraphs")),
                PageTexts.text(locale, "table.now", PageTexts.text(locale, "status." + details.get("status"))));
    }
}
