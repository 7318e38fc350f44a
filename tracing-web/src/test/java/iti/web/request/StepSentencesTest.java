package iti.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.message.CodeNames;
import iti.request.Completeness;
import iti.request.Procedure;
import iti.request.WithdrawalReason;
import iti.web.frame.PageTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page may say about a step has its sentence: what waits, what the button does, and why the table does not permit it. */
class StepSentencesTest {

    @Test
    void everyStepHasItsSentences() {
        Stream<String> table = Arrays.stream(Procedure.values()).map(p -> "table." + p);
        Stream<String> steps = Arrays.stream(NextStep.values()).map(s -> "step." + s);
        Stream<String> buttons = Arrays.stream(NextStep.values()).filter(NextStep::approves).map(s -> "do." + s);
        Stream<String> means = Arrays.stream(Completeness.values()).map(c -> "answer.means." + c);
        List<String> missing = Stream.of(table, steps, buttons, means).flatMap(s -> s).filter(key -> PageTexts.text(Locale.ENGLISH, key) == null).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void aDocumentIsApprovedByOneStepAndReleasedByAnother() {
        assertEquals(List.of("ANSWER", "CONSENT", "CORRECTION", "REOPENING"), names(Arrays.stream(NextStep.values()).filter(NextStep::approves), "APPROVE_"));
        assertEquals(List.of("ANSWER", "CONSENT", "CORRECTION", "REOPENING"), names(Arrays.stream(NextStep.values()).filter(NextStep::releases), "RELEASE_"));
    }

    @Test
    void reasonsToWithdrawHaveNames() {
        CodeNames names = new CodeNames(Locale.ENGLISH);
        assertEquals(List.of(), Arrays.stream(WithdrawalReason.values()).filter(r -> names.name(r).equals(r.name())).toList());
    }

    private static List<String> names(Stream<NextStep> steps, String prefix) {
        return steps.map(s -> s.name().substring(prefix.length())).toList();
    }
}
