package iti.api.json;

import iti.problem.Issue;
import java.util.List;

/** A body that is not the JSON that was asked for, or a query parameter of the wrong form; every finding has the path of the value. */
public final class Unreadable extends RuntimeException {

    private final transient List<Issue> issues;

    Unreadable(List<Issue> issues) {
        super(issues.stream().map(i -> i.field() + ":" + i.code()).toList().toString());
        this.issues = List.copyOf(issues);
    }

    static Unreadable whole(String code) {
        return new Unreadable(List.of(Issue.of("", code)));
    }

    /** One value of the wrong form. */
    public static Unreadable of(String field, String code) {
        return new Unreadable(List.of(Issue.of(field, code)));
    }

    public List<Issue> issues() {
        return issues;
    }
}
