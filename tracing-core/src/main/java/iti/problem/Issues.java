package iti.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects all issues of an input, so that they are named at once. */
public final class Issues {

    private final List<Issue> found = new ArrayList<>();

    public Issues demand(boolean fulfilled, String field, String code) {
        if (!fulfilled) {
            found.add(Issue.of(field, code));
        }
        return this;
    }

    public Issues demandText(String value, String field) {
        return demand(value != null && !value.isBlank(), field, "required");
    }

    public Issues demandSome(Collection<?> values, String field) {
        return demand(values != null && !values.isEmpty(), field, "required");
    }

    /** Demands at most {@code max} characters. */
    public Issues limit(String value, int max, String field) {
        if (value != null && value.length() > max) {
            found.add(new Issue(field, "tooLong", java.util.Map.of("max", String.valueOf(max))));
        }
        return this;
    }

    public Issues add(Issue issue) {
        found.add(issue);
        return this;
    }

    /** All that others found, after these. */
    public Issues add(Issues others) {
        found.addAll(others.found);
        return this;
    }

    public List<Issue> list() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Problem with all issues, when there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
