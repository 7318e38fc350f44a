package iti.document.verify;

import iti.message.SealReport.Group;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers found so far, in the order of asking. */
final class Checks {

    private final List<SealCheck> answers = new ArrayList<>();

    void pass(Question question, String answer) {
        add(question, answer, Result.PASS);
    }

    void fail(Question question, String answer) {
        add(question, answer, Result.FAIL);
    }

    void warn(Question question, String answer) {
        add(question, answer, Result.WARN);
    }

    void notRun(Question question, String answer) {
        add(question, answer, Result.NOT_RUN);
    }

    void check(Question question, boolean good, String yes, String no) {
        add(question, good ? yes : no, good ? Result.PASS : Result.FAIL);
    }

    private void add(Question question, String answer, Result result) {
        answers.add(new SealCheck(question.id(), question.group(), question.words(), answer, result));
    }

    boolean anyFailed() {
        return firstFailure().isPresent();
    }

    Optional<SealCheck> firstFailure() {
        return answers.stream().filter(c -> c.result() == Result.FAIL).findFirst();
    }

    Optional<SealCheck> of(Question question) {
        return answers.stream().filter(c -> c.id().equals(question.id())).findFirst();
    }

    /** All questions in their order; what was not asked is said to be so. */
    List<SealCheck> complete() {
        List<SealCheck> all = new ArrayList<>();
        for (Question question : Question.values()) {
            List<SealCheck> found = answers.stream().filter(c -> c.id().equals(question.id())).toList();
            if (found.isEmpty()) {
                all.add(new SealCheck(question.id(), question.group(), question.words(), "Not asked, because an earlier question failed.", Result.NOT_RUN));
            }
            all.addAll(found);
        }
        return all;
    }

    static String group(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
