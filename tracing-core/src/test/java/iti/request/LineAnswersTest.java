package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.Withheld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines of a schedule while they are answered one by one. */
@Tag("ITI-20")
class LineAnswersTest {

    private static final ResponseBody EMPTY = answer(null, null, List.of());
    private static final SupplyChainSegment IMPORT = new SupplyChainSegment("IMPORT", "1981-07-08", "Beretta", "Three Rivers Supply", "XB", "IM 81/3402", null, null);

    private static ResponseBody answer(String completeness, String outcome, List<SupplyChainSegment> segments) {
        return new ResponseBody(completeness, outcome, List.of(), null, null, null, segments, null, null, null, List.of(), null, null, null);
    }

    @Test
    void aLineWithARecordButNoOutcomeIsBegunAndNotCounted() {
        ResponseBody draft = LineAnswers.with(LineAnswers.with(EMPTY, 1, answer("FULL", null, List.of(IMPORT))), 2, answer("FULL", "TRACED_TO_EXPORT", List.of()));
        assertEquals(Map.of("TRACED_TO_EXPORT", 1L), LineAnswers.outcomes(draft));
        assertEquals(List.of(1, 2), LineAnswers.of(draft).stream().map(LineAnswer::line).toList());
        assertEquals(Map.of("REFUSED", 1L), LineAnswers.outcomes(LineAnswers.with(EMPTY, 3, answer("REFUSED", null, List.of()))));
    }

    @Test
    void aLineThatSaysNothingIsNotKept() {
        ResponseBody draft = LineAnswers.with(EMPTY, 1, answer("FULL", "TRACED_TO_EXPORT", List.of()));
        assertTrue(LineAnswers.of(LineAnswers.with(draft, 1, EMPTY)).isEmpty());
        ResponseBody withheld = new ResponseBody(null, null, List.of(), null, null, null, List.of(), null, null, null, List.of(new Withheld("lastLegalHolder", "NATIONAL_SECURITY")),
                null, null, null);
        assertEquals(1, LineAnswers.of(LineAnswers.with(EMPTY, 1, withheld)).size());
    }
}
