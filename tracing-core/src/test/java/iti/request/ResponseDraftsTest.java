package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.problem.Issue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer must say before it can be proposed, and what of it leaves. */
class ResponseDraftsTest {

    private static final SupplyChainSegment EXPORT =
            new SupplyChainSegment("EXPORT", "2019-05-14", "Orla Trading, Kestro", "consignee in Dornia", "XB", "EX 19/0442", "export register", "2026-06-30");

    private static ResponseBody draft(Completeness completeness, List<String> grounds, String reason, List<Withheld> withheld) {
        return new ResponseBody(completeness.name(), "TRACED_TO_EXPORT", grounds, reason, null, null, List.of(EXPORT), "A holder", "XD", null, withheld,
                new UseRestrictions(true, true, true, null), null, null);
    }

    private static List<String> missing(ResponseBody draft) {
        return ResponseDrafts.missing(draft, Set.of()).list().stream().map(Issue::field).toList();
    }

    @ParameterizedTest
    @Tag("ITI-22")
    @Tag("ITI-23")
    @EnumSource(value = Completeness.class, names = {"PART", "DELAYED", "REFUSED"})
    void whatIsNotGivenNeedsAGroundAndAReasonInWords(Completeness completeness) {
        assertEquals(List.of("response.grounds", "response.reason"), missing(draft(completeness, List.of(), " ", List.of())));
        assertEquals(List.of(), missing(draft(completeness, List.of("NATIONAL_SECURITY"), "The stocks are classified.", List.of())));
    }

    @Test
    @Tag("ITI-22")
    void thereAreFourGroundsAndNoOther() {
        assertEquals(4, RestrictionGround.values().length);
        assertEquals(List.of("response.grounds"), missing(draft(Completeness.REFUSED, List.of("TOO_MUCH_WORK"), "We are busy.", List.of())));
        assertEquals(List.of("response.withheld.lastLegalHolder"),
                missing(draft(Completeness.PART, List.of("CONFIDENTIALITY_LAW"), "Protected.", List.of(new Withheld("lastLegalHolder", "BECAUSE")))));
    }

    @Test
    @Tag("ITI-20")
    @Tag("ITI-22")
    void aFullAnswerWithholdsNothing() {
        assertEquals(List.of(), missing(draft(Completeness.FULL, List.of(), null, List.of())));
        assertEquals(List.of("response.completeness"), missing(draft(Completeness.FULL, List.of(), null, List.of(new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW")))));
    }

    @Test
    @Tag("ITI-20")
    @Tag("ITI-22")
    void aFullAnswerAfterADelayLeavesWithoutItsGroundReasonAndDay() {
        ResponseBody full = draft(Completeness.FULL, List.of("ONGOING_INVESTIGATION"), "The dealer is asked.", List.of());
        ResponseBody late = new ResponseBody(full.completeness(), full.outcome(), full.grounds(), full.reason(), "2026-12-18", null, full.segments(), full.lastLegalHolder(),
                full.nextState(), null, List.of(), full.restrictions(), null, null);
        ResponseBody leaving = ResponseDrafts.leaving(late);
        assertEquals(List.of(), leaving.grounds());
        assertNull(leaving.reason());
        assertNull(leaving.until());
        assertEquals(full.lastLegalHolder(), leaving.lastLegalHolder());
        assertEquals("The dealer is asked.", ResponseDrafts.leaving(draft(Completeness.PART, List.of("ONGOING_INVESTIGATION"), "The dealer is asked.", List.of())).reason());
    }

    @Test
    @Tag("ITI-20")
    void anAnswerThatEndsAtAnExportNamesTheStateToAskNext() {
        ResponseBody draft = draft(Completeness.FULL, List.of(), null, List.of());
        assertEquals(List.of("response.nextState"), missing(new ResponseBody(draft.completeness(), draft.outcome(), List.of(), null, null, null, draft.segments(), null, null,
                null, List.of(), draft.restrictions(), null, null)));
    }

    @Test
    @Tag("ITI-22")
    void aWithheldValueDoesNotLeaveAndItsGroundDoes() {
        List<Withheld> withheld = List.of(new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW"), new Withheld("segments.0.to", "ONGOING_INVESTIGATION"));
        ResponseBody leaving = ResponseDrafts.leaving(draft(Completeness.PART, List.of("CONFIDENTIALITY_LAW", "ONGOING_INVESTIGATION"), "Protected.", withheld));
        assertEquals(withheld, leaving.withheld());
        assertFalse(ResponseDrafts.text(leaving).contains("A holder") || ResponseDrafts.text(leaving).contains("consignee in Dornia"), "withheld");
        assertEquals("Orla Trading, Kestro", leaving.segments().get(0).from());
    }

    @Test
    @Tag("ITI-20")
    @Tag("ITI-22")
    void aLinkThatIsWithheldWholeComesBackToBeCorrectedAsOneThatSaysNothing() {
        List<Withheld> withheld = List.of(new Withheld("segments.0", "NATIONAL_SECURITY"), new Withheld("lines.7.segments.1", "NATIONAL_SECURITY"));
        ResponseBody sent = new ResponseBody("PART", "TRACED_TO_EXPORT", List.of("NATIONAL_SECURITY"), "Protected.", null, null, List.of(EXPORT), null, "XD", null, withheld,
                new UseRestrictions(true, true, true, null), null, List.of(new LineAnswer(7, "PART", "TRACED_TO_EXPORT", List.of(EXPORT), null, "XD", null, null)));
        ResponseBody draft = ResponseDrafts.from(sent);
        assertEquals(2, draft.segments().size());
        assertNull(draft.segments().get(0).event(), "nobody said that it was a transfer");
        assertEquals(EXPORT, draft.segments().get(1));
        assertNull(draft.lines().get(0).segments().get(1).event());
        assertEquals(List.of(), ResponseDrafts.formIssues(draft).list().stream().map(Issue::field).toList());
        assertEquals(ResponseDrafts.text(sent), ResponseDrafts.text(ResponseDrafts.leaving(draft)));
        ResponseBody released = new ResponseBody(draft.completeness(), draft.outcome(), draft.grounds(), draft.reason(), null, null, draft.segments(), null, "XD", null, List.of(),
                draft.restrictions(), null, List.of());
        assertEquals(List.of("response.segments.0.event"), ResponseDrafts.formIssues(released).list().stream().map(Issue::field).toList());
    }

    @Test
    @Tag("ITI-22")
    void aRefusalGivesNothingOfTheDraft() {
        ResponseBody leaving = ResponseDrafts.leaving(draft(Completeness.REFUSED, List.of("NATIONAL_SECURITY"), "The stocks are classified.", List.of()));
        assertEquals(List.of(), leaving.segments());
        assertNull(leaving.lastLegalHolder());
        assertNull(leaving.nextState());
        assertEquals("The stocks are classified.", leaving.reason());
    }
}
