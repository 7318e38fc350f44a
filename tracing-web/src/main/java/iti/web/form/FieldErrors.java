package iti.web.form;

import iti.problem.Issue;
import iti.web.frame.FieldNames;
import iti.web.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has to be mended in a form: at its top all at once, and at each field. The rejected value is never repeated in a sentence. */
public final class FieldErrors {

    /** Nothing to mend. */
    public static final FieldErrors NONE = new FieldErrors(List.of(), Locale.ENGLISH);

    private final List<Issue> issues;
    private final Locale locale;

    public FieldErrors(List<Issue> issues, Locale locale) {
        this.issues = List.copyOf(issues);
        this.locale = locale;
    }

    public boolean isEmpty() {
        return issues.isEmpty();
    }

    public int count() {
        return issues.size();
    }

    /** All of them in the order of the form. */
    public List<FieldError> all() {
        return issues.stream().map(i -> new FieldError(anchor(i.field()), FieldNames.of(locale, i.field()), ProblemTexts.sentence(locale, i))).toList();
    }

    public boolean has(String field) {
        return first(field).isPresent();
    }

    /** The sentence at a field, or an empty text. */
    public String sentence(String field) {
        return first(field).map(i -> ProblemTexts.sentence(locale, i)).orElse("");
    }

    /** Identity of the field's element on the page: {@code recovery.date} becomes {@code f-recovery-date}. */
    public String anchor(String field) {
        return "f-" + field.replace('.', '-');
    }

    private Optional<Issue> first(String field) {
        return issues.stream().filter(i -> i.field().equals(field)).findFirst();
    }

    /**
     * One thing to mend.
     *
     * @param anchor identity of the field's element
     * @param label  name of the field
     */
    public record FieldError(String anchor, String label, String sentence) {
    }
}
