package iti.web.document;

import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Signer;
import java.util.Comparator;
import java.util.List;

/**
 * What a page says of a file that was checked: one sentence, what to do, then every question with its answer.
 *
 * @param good    whether the document can be relied on
 * @param key     {@code verdict.GOOD}, {@code verdict.BAD}, {@code verdict.UNKNOWN} or {@code verdict.CROSSED}: key of the first sentence
 * @param reason  the reason, in one sentence
 * @param lines   every question; those that failed come first
 * @param failed  how many failed
 * @param signers who signed
 */
public record Verdict(boolean good, String key, String reason, List<Line> lines, long failed, List<Signer> signers) {

    /** The verdict of a report. */
    public static Verdict of(SealReport report) {
        return of(report, report.good(), "verdict." + report.verdict(), report.reason());
    }

    /** The verdict on a file that was kept apart for another reason than its seal. */
    public static Verdict keptApart(SealReport report, String reason) {
        return of(report, false, report.good() ? "verdict.APART" : "verdict." + report.verdict(), reason);
    }

    private static Verdict of(SealReport report, boolean good, String key, String reason) {
        List<Line> lines = report.checks().stream().sorted(Comparator.comparing(c -> order(c.result()))).map(Line::of).toList();
        long failed = report.checks().stream().filter(c -> c.result() == Result.FAIL).count();
        return new Verdict(good, key, reason, lines, failed, report.signers());
    }

    private static int order(Result result) {
        return switch (result) {
            case FAIL -> 0;
            case WARN -> 1;
            case PASS -> 2;
            case NOT_RUN -> 3;
        };
    }

    /**
     * One question.
     *
     * @param kind   shape and colour of the answer
     * @param answer key of the short answer
     * @param how    how we know
     */
    public record Line(String question, String kind, String answer, String how) {

        static Line of(SealCheck check) {
            String kind = switch (check.result()) {
                case PASS -> "done";
                case FAIL -> "no";
                case WARN -> "soon";
                case NOT_RUN -> "plain";
            };
            return new Line(check.question(), kind, "verdict.answer." + check.result(), check.answer());
        }
    }
}
