package iti.problem;

import java.util.List;
import java.util.Map;

/** An act that was not done, and why. Nothing of it took effect. */
public final class Problem extends RuntimeException {

    private final ProblemKind kind;
    private final transient List<Issue> issues;
    private final transient Map<String, String> details;

    private Problem(ProblemKind kind, List<Issue> issues, Map<String, String> details) {
        super(kind + " " + details + " " + issues.stream().map(i -> i.field() + ":" + i.code()).toList());
        this.kind = kind;
        this.issues = List.copyOf(issues);
        this.details = Map.copyOf(details);
    }

    public static Problem of(ProblemKind kind) {
        return new Problem(kind, List.of(), Map.of());
    }

    public static Problem of(ProblemKind kind, Map<String, String> details) {
        return new Problem(kind, List.of(), details);
    }

    public static Problem invalid(List<Issue> issues) {
        return new Problem(ProblemKind.INVALID_INPUT, issues, Map.of());
    }

    public static Problem invalid(Issue issue) {
        return invalid(List.of(issue));
    }

    public static Problem notFound() {
        return of(ProblemKind.NOT_FOUND);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Issue> issues() {
        return issues;
    }

    public Map<String, String> details() {
        return details;
    }
}
