package iti.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What problems and issues are called in words: {@code problems.properties}. */
public final class Wording {

    private final ResourceBundle sentences;

    public Wording(Locale locale) {
        sentences = ResourceBundle.getBundle("iti.problem.problems", locale, Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Short name of a problem. */
    public String title(ProblemKind kind) {
        return sentences.getString("problem." + kind + ".title");
    }

    /** What happened, and that nothing took effect. */
    public String detail(ProblemKind kind) {
        return sentences.getString("problem." + kind + ".text");
    }

    /** What is wrong with one value; a general sentence for a code without one. Named arguments stand in braces. */
    public String sentence(Issue issue) {
        String text;
        try {
            text = sentences.getString("issue." + issue.code());
        } catch (MissingResourceException e) {
            text = sentences.getString("issue");
        }
        for (var argument : issue.args().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }
}
